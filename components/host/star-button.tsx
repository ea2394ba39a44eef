import { Icon } from '../page/icon';
import { translate } from '../../utils/browser/translate';
import styles from './star-button.module.css';

const fivePoints = 'M12 3l3 6 6 1-5 4 2 7-6-4-6 4 2-7-5-4 6-1z';

interface Props {
  id: string;
  name: string;
  isStarred: boolean;
  onPress: () => void;
}

/** A star to press, and what pressing it does. */
export function StarButton({ id, name, isStarred, onPress }: Props) {
  return (
    <button
      type="button"
      class={styles.star}
      aria-pressed={isStarred}
      aria-label={translate(isStarred ? 'unstar' : 'star', { name })}
      data-star={id}
      onClick={onPress}
    >
      <Icon path={fivePoints} />
    </button>
  );
}
