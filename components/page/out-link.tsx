import type { ComponentChildren } from 'preact';
import { hostOf } from './format';

interface Props {
  href: string;
  class?: string;
  label?: string;
  /** Of the button of a card; see tests/README.md. */
  'data-task'?: string;
  onFollow?: () => void;
  children: ComponentChildren;
}

/**
 * A link that leaves for the host that it names, which a mouse held over it shows too. Only https is a link (and an
 * e-mail); anything else stays text, and does not look like a link.
 */
export function OutLink({ href, class: className, label, children, 'data-task': task, onFollow }: Props) {
  const isWeb = href.startsWith('https://');
  if (!isWeb && !href.startsWith('mailto:')) return <span>{children}</span>;
  const host = isWeb ? hostOf(href) : undefined;
  return (
    <a
      href={href}
      class={className}
      aria-label={label}
      title={host}
      data-task={task}
      onClick={onFollow}
      onAuxClick={onFollow}
      target="_blank"
      rel="noreferrer noopener"
    >
      {children}
    </a>
  );
}
