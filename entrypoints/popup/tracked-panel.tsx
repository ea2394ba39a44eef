import { Fragment } from 'preact';
import { useEffect, useState } from 'preact/hooks';
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

/**
 * A tracked service: whose it is, and what is offered instead, for each of its uses. What is offered for the first is there,
 * and for the others it is read when nothing else is to be done: nobody waits for what they have not chosen yet.
 */
export function TrackedPanel({ state, description, reload }: Props) {
  const { service, hostedContent, offers, further } = description;
  const [later, setLater] = useState<KindOffer[]>();
  useEffect(() => {
    if (further.kinds.length === 0) return undefined;
    let isShown = true;
    requestIdleCallback(() => void further.offers().then((read) => isShown && setLater(read)));
    return () => {
      isShown = false;
    };
  }, [further]);
  const uses: (KindOffer | Pick<KindOffer, 'kind'>)[] = [
    ...offers,
    ...(later ?? further.kinds.map((kind) => ({ kind }))),
  ];
  const { settings, isPrivate, panels } = state;
  const Around = panels.Participant ?? Fragment;
  const { place } = settings;
  const chooseTown = (town: Place | undefined) => void writeSettings({ place: town }).then(reload);
  return (
    <>
      <TrackedHeader service={service} hostedContent={hostedContent} />
      <KindTabs offers={uses}>
        {(offer) =>
          'count' in offer && (
            <>
              <Around offer={offer}>
                <Offers offer={offer} place={place} onTown={isPrivate ? undefined : chooseTown} />
              </Around>
              {offer.count > 0 && (
                <Fold
                  name="data-equivalence"
                  summary={translate('equivalence')}
                  load={async () => (await import('./equivalence-fold')).equivalenceFold(service, offer)}
                />
              )}
            </>
          )
        }
      </KindTabs>
      <Fold
        name="data-leave"
        summary={translate('leave', { service: service.name })}
        load={async () => (await import('./leaving-fold')).leavingFold(service, isPrivate)}
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
