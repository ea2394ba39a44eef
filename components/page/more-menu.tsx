import type { ComponentChild } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { translate } from '../../utils/browser/translate';
import { Icon } from './icon';
import styles from './more-menu.module.css';

const threeDots = 'M5 12h.01M12 12h.01M19 12h.01';

/** All that one seldom wants, behind three dots: it lies over the page and moves nothing. Escape closes it. */
export function MoreMenu({ load }: { load: () => Promise<ComponentChild> }) {
  const [shown, setShown] = useState<ComponentChild>();
  const [isOpen, setOpen] = useState(false);
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    // Only while it is open: a page that begins to listen for pointers has Chromium make a frame more, up to 16 ms later.
    if (!isOpen) return undefined;
    const close = (event: Event) => {
      const { current } = menu;
      if (!current?.open) return;
      if (event instanceof KeyboardEvent ? event.key !== 'Escape' : event.composedPath().includes(current)) return;
      event.preventDefault(); // else Escape closes the popup as well
      current.open = false;
      if (event instanceof KeyboardEvent) current.querySelector('summary')?.focus();
    };
    for (const type of ['keydown', 'pointerdown']) addEventListener(type, close);
    return () => {
      for (const type of ['keydown', 'pointerdown']) removeEventListener(type, close);
    };
  }, [isOpen]);
  return (
    <details
      ref={menu}
      class={styles.menu}
      data-more
      onToggle={({ currentTarget: { open } }) => {
        setOpen(open);
        if (open) void load().then(setShown);
      }}
    >
      <summary aria-label={translate('more')}>
        <Icon path={threeDots} />
      </summary>
      <div>{shown}</div>
    </details>
  );
}
