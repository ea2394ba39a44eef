import type { Citation } from '../../utils/core/catalogue/citation';
import { dateInWords } from '../page/format';
import styles from './host-facts.module.css';
import { sourceLink } from './source-link';

/** Each source once, with its date. */
export function CitationList({ citations }: { citations: readonly Citation[] }) {
  const each = new Map(citations.map((citation) => [citation.source, citation]));
  return (
    <ul class={styles.soft}>
      {[...each.values()].map(({ source, date }) => (
        <li key={source}>
          {sourceLink(source)} ({dateInWords(date)})
        </li>
      ))}
    </ul>
  );
}
