import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { translateCount } from '../../utils/browser/translate';
import styles from './fold.module.css';

interface Props<Item> {
  items: readonly Item[];
  /** How many are shown at once. */
  most: number;
  children: (items: readonly Item[]) => ComponentChildren;
}

/** The first few of a list that may be of any length; the others are drawn when somebody opens their fold. */
export function FirstFew<Item>({ items, most, children }: Props<Item>) {
  const [isOpen, setOpen] = useState(false);
  const others = items.slice(most);
  return (
    <>
      {items.length > 0 && children(items.slice(0, most))}
      {others.length > 0 && (
        <details
          class={styles.fold}
          data-others-of={items.length}
          onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
        >
          <summary>{translateCount('andMore', others.length)}</summary>
          {isOpen && children(others)}
        </details>
      )}
    </>
  );
}
