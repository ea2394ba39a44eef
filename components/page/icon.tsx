import styles from './icon.module.css';

/**
 * A line drawing on a field of 24 × 24, in the colour of the text around it, which says the same. Signs are drawn too,
 * rather than written: few fonts have a star or three dots, and to find one that has takes a new process 4 ms.
 */
export function Icon({ path }: { path: string | undefined }) {
  return (
    <svg class={styles.icon} viewBox="0 0 24 24" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
