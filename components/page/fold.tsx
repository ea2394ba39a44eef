import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import styles from './fold.module.css';

interface Props {
  summary: ComponentChild;
  /** Reads what the fold shows, and the code that draws it, when somebody opens it. */
  load: () => Promise<ComponentChild>;
  /** By this name, an attribute, tests find it. */
  name?: `data-${string}`;
}

/** One line that opens: most of the time nobody does, and nothing is read then. */
export function Fold({ summary, load, name = 'data-fold' }: Props) {
  const [shown, setShown] = useState<ComponentChild>();
  return (
    <details
      class={styles.fold}
      {...{ [name]: true }}
      onToggle={({ currentTarget }) => void (currentTarget.open && !shown && load().then(setShown))}
    >
      <summary>{summary}</summary>
      {shown}
    </details>
  );
}
