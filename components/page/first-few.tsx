import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { translateCount } from '../../utils/browser/translate';
import styles from './fold.module.css';

interface Props<Item> {
  items: readonly Item[];
  /** How many are shown at once. */
  most: number;
  /** Draws some of them; `isShown` is false while their fold is closed, when what costs time can wait. */
  children: (items: readonly Item[], isShown: boolean) => ComponentChildren;
}

/** The first few of a list that may be of any length; the others wait in a fold. */
export function FirstFew<Item>({ items, most, children }: Props<Item>) {
  const [isOpen, setOpen] = useState(false);
  const others = items.slice(most);
  return (
    <>
      {items.length > 0 && children(items.slice(0, most), true)}
      {others.length > 0 && (
        <details
          class={styles.fold}
          data-others-of={items.length}
          onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
        >
          <summary>{translateCount('andMore', others.length)}</summary>
          {children(others, isOpen)}
        </details>
      )}
    </>
  );
}
