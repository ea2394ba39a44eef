import { Fragment } from 'preact';
import { Fold } from '../../components/page/fold';
import { KindTabs } from '../../components/suggestions/kind-tabs';
import { Offers } from '../../components/suggestions/offers';
import { TrackedHeader } from '../../components/suggestions/tracked-header';
import type { KindOffer, PageDescription } from '../../utils/core/page/describe-page';
import type { Place } from '../../utils/core/place/place';
import { writeSettings } from '../../utils/browser/settings/settings-store';
import { translate } from '../../utils/browser/translate';
import type { PopupState } from './load-popup';
import { ServiceWatch } from './service-watch';

/** With fewer services in use, one host for all of them is no question. */
const servicesForOneHost = 3;

interface Props {
  state: PopupState;
  description: Extract<PageDescription, { page: 'tracked' }>;
  reload: () => Promise<void>;
}

/** A tracked service: whose it is, and what is offered instead, for each of its uses. */
export function TrackedPanel({ state, description, reload }: Props) {
  const { service, hostedContent, offers } = description;
  const { settings, isPrivate, panels } = state;
  const Around = panels.Participant ?? Fragment;
  const { place } = settings;
  const chooseTown = (town: Place | undefined) => void writeSettings({ place: town }).then(reload);
  return (
    <>
      <TrackedHeader service={service} hostedContent={hostedContent} />
      <KindTabs offers={offers}>
        {(offer) => (
          <>
            <Around offer={offer}>
              <Offers offer={offer} place={place} onTown={isPrivate ? undefined : chooseTown} />
            </Around>
            {offer.count > 0 && (
              <Fold
                name="data-equivalence"
                summary={translate('equivalence')}
                load={() => equivalenceTold(service, offer)}
              />
            )}
          </>
        )}
      </KindTabs>
      <Fold
        name="data-leave"
        summary={translate('leave', { service: service.name })}
        load={async () => {
          const [{ readLeaving }, { LeavingTold }, { openOurPage }] = await Promise.all([
            import('../../utils/browser/registry/leaving'),
            import('../../components/leaving/leaving-told'),
            import('../../utils/browser/toolbar/our-pages'),
          ]);
          const plan = () => void openOurPage(`way-out.html#${service.id}`);
          return (
            <LeavingTold
              service={service}
              leaving={(await readLeaving())(service.id)}
              onPlan={isPrivate ? undefined : plan}
            />
          );
        }}
      />
      {settings.watch.services.length >= servicesForOneHost && (
        <Fold
          name="data-one-host-fold"
          summary={translate('oneHostForUsed')}
          load={async () => (await import('../../components/suggestions/one-host-for-used')).oneHostForUsed(settings)}
        />
      )}
      <ServiceWatch state={state} description={description} reload={reload} />
      {hostedContent && <p>{translate('hostedNotWatched', { service: service.name })}</p>}
    </>
  );
}

/** Read, and the code that says it loaded, when somebody asks: most of the time nobody does. */
async function equivalenceTold({ id, name }: { id: string; name: string }, { kind, all }: KindOffer) {
  const [suggestions, { readEquivalence }, { EquivalenceTold }] = await Promise.all([
    all(),
    import('../../utils/browser/registry/equivalence'),
    import('../../components/suggestions/equivalence-told'),
  ]);
  return <EquivalenceTold serviceName={name} equivalence={await readEquivalence(id, kind.id, suggestions)} />;
}
