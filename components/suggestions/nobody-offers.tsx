import type { CataloguedKind } from '../../utils/core/catalogue/compiled-catalogue';
import { BecomeOne } from './become-one';
import { Want } from './want';

/** Where nobody offers a kind: to be told when somebody does, and how a group comes to offer it itself. */
export function NobodyOffers({ kind }: { kind: CataloguedKind }) {
  return (
    <>
      <Want kind={kind} />
      <BecomeOne />
    </>
  );
}
