import '../fingers.css';
import type { ComponentChildren } from 'preact';
import styles from './page-frame.module.css';

interface Props {
  title: string;
  lead?: string;
  /** What the page holds, as links: beside it on a wide window, above it on a narrow one. */
  contents?: ComponentChildren;
  /** What it holds stands side by side by itself, where there is room. */
  isWide?: boolean;
  children: ComponentChildren;
}

/** The frame of a full page: the cat flap, a title, one readable column. */
export function PageFrame({ title, lead, contents, isWide = false, children }: Props) {
  const width = contents ? styles.wide : isWide ? styles.widest : undefined;
  return (
    <div class={width ? `${styles.frame} ${width}` : styles.frame}>
      <header class={styles.header}>
        <img src="/icons/icon.svg" alt="" width="56" height="56" />
        <div>
          <h1>{title}</h1>
          {lead && <p>{lead}</p>}
        </div>
      </header>
      {contents ? (
        <div class={styles.columns}>
          {contents}
          <div class={styles.parts}>{children}</div>
        </div>
      ) : (
        children
      )}
    </div>
  );
}

interface SectionProps {
  /** By this name a link leads to it, and tests find it. */
  name?: string;
  title: string;
  children: ComponentChildren;
}

/** One part of a full page, under its heading. */
export function PageSection({ name, title, children }: SectionProps) {
  return (
    <section class={styles.section} id={name} data-section={name}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
