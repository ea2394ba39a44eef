import charter from '../../data/charter.json';
import type { CataloguedKind } from '../../utils/core/catalogue/compiled-catalogue';
import { translate } from '../../utils/browser/translate';
import { Fold } from '../page/fold';
import { OutLink } from '../page/out-link';
import { Want } from './want';

/** Where nobody offers a kind: to be told when somebody does, and how a group comes to offer it itself. */
export function NobodyOffers({ kind }: { kind: CataloguedKind }) {
  return (
    <>
      <Want kind={kind} />
      <Fold
        name="data-become-one"
        summary={translate('becomeOne')}
        load={async () => (
          <p>
            {translate('becomeOneMeans')} <OutLink href={charter.url}>{translate('charterLink')}</OutLink>
          </p>
        )}
      />
    </>
  );
}
