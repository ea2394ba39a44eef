import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { translate } from '../../utils/browser/translate';
import styles from './step.module.css';

interface Props {
  /** By this name tests find it. */
  name: string;
  number: number;
  title: string;
  state: 'done' | 'open' | 'ahead';
  /** What was answered, of a step that is done. */
  summary: string;
  onReopen: () => void;
  children: ComponentChildren;
}

/** One step of several on a page: open, or a line that says what was answered and opens it again, or still ahead. */
export function Step({ name, number, title, state, summary, onReopen, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(state);
  useEffect(() => {
    // Who walks by keyboard or by ear is taken along; who just came to the page is not moved.
    if (state === 'open' && before.current !== 'open') heading.current?.focus();
    before.current = state;
  }, [state]);
  return (
    <section
      class={styles.step}
      data-step={name}
      data-state={state}
      aria-current={state === 'open' ? 'step' : undefined}
    >
      <header class={styles.header}>
        <span class={styles.number} aria-hidden="true">
          {number}
        </span>
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        {state === 'done' && (
          <>
            <span class={styles.summary}>{summary}</span>
            <button
              type="button"
              class={styles.reopen}
              aria-label={translate('changeStepLabel', { step: title })}
              onClick={onReopen}
            >
              {translate('changeStep')}
            </button>
          </>
        )}
      </header>
      {state === 'open' && <div class={styles.body}>{children}</div>}
    </section>
  );
}
