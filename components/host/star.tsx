import { useEffect, useState } from 'preact/hooks';
import { setStar, storedStars } from '../../utils/browser/settings/stars';
import { translate } from '../../utils/browser/translate';
import styles from './star.module.css';

interface Props {
  /** Id of an organisation, or of one of its services. */
  id: string;
  name: string;
}

/** Keeps an eye on a host or a service: what changes of it is told once. */
export function Star({ id, name }: Props) {
  const [isStarred, setStarred] = useState<boolean>();
  useEffect(() => {
    // Where it cannot be read, no star is shown: the page says already that nothing can.
    storedStars().then((stars) => setStarred(stars.includes(id)), console.warn);
  }, [id]);
  if (isStarred === undefined) return null;
  const label = translate(isStarred ? 'unstar' : 'star', { name });
  const toggle = async () => {
    await setStar(id, !isStarred);
    setStarred(!isStarred);
  };
  return (
    <button
      type="button"
      class={styles.star}
      aria-pressed={isStarred}
      aria-label={label}
      title={label}
      data-star={id}
      onClick={() => void toggle()}
    >
      <span aria-hidden="true">{isStarred ? '★' : '☆'}</span>
    </button>
  );
}
