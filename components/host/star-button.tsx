import { translate } from '../../utils/browser/translate';
import styles from './star-button.module.css';

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
      {isStarred ? '★' : '☆'}
    </button>
  );
}
