import { EquivalenceTold } from '../../components/suggestions/equivalence-told';
import type { CataloguedService } from '../../utils/core/catalogue/compiled-catalogue';
import type { KindOffer } from '../../utils/core/page/describe-page';
import { readEquivalence } from '../../utils/browser/registry/equivalence';

/** What one keeps and loses; read, and this code loaded, when somebody asks: most of the time nobody does. */
export async function equivalenceFold({ id, name }: CataloguedService, { kind, all }: KindOffer) {
  return <EquivalenceTold serviceName={name} equivalence={await readEquivalence(id, kind.id, await all())} />;
}
