import type { ComponentChildren } from 'preact';

interface Props {
  href: string;
  class?: string;
  label?: string;
  children: ComponentChildren;
}

/** A link that leaves for the host that it names. Only https is a link (and an e-mail); anything else stays text. */
export function OutLink({ href, class: className, label, children }: Props) {
  if (!href.startsWith('https://') && !href.startsWith('mailto:')) return <span class={className}>{children}</span>;
  return (
    <a href={href} class={className} aria-label={label} target="_blank" rel="noreferrer noopener">
      {children}
    </a>
  );
}
