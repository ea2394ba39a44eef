import type { CharterText } from '../../components/host/host-facts';
import { EquivalenceFold } from '../../components/suggestions/equivalence-fold';
import { KindTabs } from '../../components/suggestions/kind-tabs';
import { Near } from '../../components/suggestions/near';
import { SuggestionList } from '../../components/suggestions/suggestion-list';
import { TrackedHeader } from '../../components/suggestions/tracked-header';
import { WatchSwitch } from '../../components/watch/watch-switch';
import type { KindOffer, PageDescription } from '../../utils/core/page/describe-page';
import type { Place } from '../../utils/core/place/place';
import { originsAlong } from '../../utils/core/sync/mirror-access';
import { choiceOf } from '../../utils/core/watch/watch-choice';
import { findTowns } from '../../utils/browser/town/find-towns';
import { readOrganization } from '../../utils/browser/registry/read-registry';
import { writeSettings } from '../../utils/browser/settings/settings-store';
import { translate } from '../../utils/browser/translate';
import { demand } from '../../utils/browser/messages/ask';
import { watch } from '../../utils/browser/watch/watch';
import type { PopupState } from './load-popup';
import { offerSentence } from './offer-sentence';

interface Props {
  state: PopupState;
  description: Extract<PageDescription, { page: 'tracked' }>;
  charter: CharterText;
  reload: () => Promise<void>;
}

/** Loaded when somebody asks: most of the time nobody does. */
const loadSources = async (serviceId: string) =>
  (await import('../../utils/browser/registry/service-sources')).readServiceSources(serviceId);

const loadEquivalence = async (serviceId: string, { kind, suggestions }: KindOffer) =>
  (await import('../../utils/browser/registry/equivalence')).readEquivalence(serviceId, kind.id, suggestions);

/** A tracked service: whose it is, and what is offered instead, for each of its uses. */
export function TrackedPanel({ state, description, charter, reload }: Props) {
  const { service, hostedContent, offers } = description;
  const { settings, isPrivate } = state;
  const { place } = settings;
  const chooseTown = isPrivate
    ? undefined
    : (town: Place | undefined) => void writeSettings({ place: town }).then(reload);
  return (
    <>
      <TrackedHeader service={service} hostedContent={hostedContent} loadSources={loadSources} />
      <KindTabs offers={offers}>
        {(offer) => (
          <>
            {offer.suggestions.length > 0 && (
              <Near sentence={offerSentence(offer, place)} place={place} findTowns={findTowns} onChoose={chooseTown} />
            )}
            <SuggestionList offer={offer} place={place} charter={charter} loadOrganization={readOrganization} />
            {offer.suggestions.length > 0 && (
              <EquivalenceFold serviceName={service.name} load={() => loadEquivalence(service.id, offer)} />
            )}
          </>
        )}
      </KindTabs>
      {state.watch && !hostedContent && (
        <WatchSwitch
          serviceName={service.name}
          state={state.watch.state}
          onWatch={() => {
            const { allCountries } = settings.watch;
            const origins = [...state.watch!.origins, ...originsAlong(state.closedMirrors, settings)];
            void watch(choiceOf(service.id, allCountries), origins).then(reload);
          }}
          onUnwatch={() => {
            void demand('unwatch', choiceOf(service.id, false)).then(reload);
          }}
          onResume={() => void writeSettings({ paused: false }).then(reload)}
        />
      )}
      {hostedContent && <p>{translate('hostedNotWatched', { service: service.name })}</p>}
    </>
  );
}
