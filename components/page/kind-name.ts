import type { CataloguedKind } from '../../utils/core/catalogue/compiled-catalogue';
import { language } from '../../utils/browser/translate';

/** A kind's name in the language of the interface. */
export function kindName(kind: CataloguedKind): string {
  return language() === 'en' ? kind.en : kind.fr;
}
