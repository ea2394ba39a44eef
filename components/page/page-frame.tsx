import type { ComponentChildren } from 'preact';
import styles from './page-frame.module.css';

interface Props {
  title: string;
  lead?: string;
  children: ComponentChildren;
}

/** The frame of a full page: the cat flap, a title, one readable column. */
export function PageFrame({ title, lead, children }: Props) {
  return (
    <div class={styles.frame}>
      <header class={styles.header}>
        <img src="/icons/icon.svg" alt="" width="56" height="56" />
        <div>
          <h1>{title}</h1>
          {lead && <p>{lead}</p>}
        </div>
      </header>
      {children}
    </div>
  );
}

interface SectionProps {
  title: string;
  children: ComponentChildren;
}

/** One part of a full page, under its heading. */
export function PageSection({ title, children }: SectionProps) {
  return (
    <section class={styles.section}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
