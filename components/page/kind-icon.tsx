import type { CataloguedKind } from '../../utils/core/catalogue/compiled-catalogue';
import styles from './kind-icon.module.css';

interface Props {
  kind: CataloguedKind | undefined;
}

/** The icon of a kind, in the colour of the text that stands beside it and says the same; a kind without one leaves its place. */
export function KindIcon({ kind }: Props) {
  return (
    <svg class={styles.icon} viewBox="0 0 24 24" aria-hidden="true">
      <path d={kind?.icon} />
    </svg>
  );
}
