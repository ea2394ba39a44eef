import type { CataloguedKind } from '../../utils/core/catalogue/compiled-catalogue';
import { inOurs } from '../../utils/browser/translate';

/** A kind's name in the language of the interface. */
export function kindName(kind: CataloguedKind): string {
  return inOurs(kind);
}
