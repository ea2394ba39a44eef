import { NobodyOffers } from '../../components/suggestions/nobody-offers';
import { Want } from '../../components/suggestions/want';
import { Fold } from '../../components/page/fold';
import type { CataloguedKind } from '../../utils/core/catalogue/compiled-catalogue';
import type { Settings } from '../../utils/core/settings';
import { translate } from '../../utils/browser/translate';

interface Props {
  /** The kind that is looked for. */
  kind?: CataloguedKind;
  /** Whether a host that fits what is looked for was found. */
  isOffered: boolean;
  /** Whether all is looked for that the person uses. */
  isForAll: boolean;
  settings: Settings;
}

/** Where the list may not be the answer: to be told when there is a better one, or one host for all that one uses. */
export function WhatElse({ kind, isOffered, isForAll, settings }: Props) {
  return (
    <>
      {kind && !isOffered && <NobodyOffers key={kind.id} kind={kind} />}
      {kind && isOffered && settings.place && <Want key={kind.id} kind={kind} isOffered />}
      {isForAll && (
        <Fold
          name="data-for-all"
          summary={translate('oneHostForUsed')}
          load={async () => (await import('../../components/suggestions/one-host-for-used')).oneHostForUsed(settings)}
        />
      )}
    </>
  );
}
