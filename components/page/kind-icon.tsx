import type { CataloguedKind } from '../../utils/core/catalogue/compiled-catalogue';
import { Icon } from './icon';

interface Props {
  kind: CataloguedKind | undefined;
}

/** The icon of a kind, in the colour of the text that stands beside it and says the same; a kind without one leaves its place. */
export function KindIcon({ kind }: Props) {
  return <Icon path={kind?.icon} />;
}
