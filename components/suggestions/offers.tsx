import type { KindOffer } from '../../utils/core/page/describe-page';
import type { Place } from '../../utils/core/place/place';
import { translate, translateCount } from '../../utils/browser/translate';
import { collectiveDirectory } from '../page/collective-directory';
import { Fold } from '../page/fold';
import { Later } from '../page/later';
import { kindName } from '../page/kind-name';
import { OutLink } from '../page/out-link';
import { Near } from './near';
import { FirstOffer } from './offer-card';

interface Props {
  offer: KindOffer;
  place?: Place;
  /** Undefined where the town cannot be changed. */
  onTown: ((place: Place | undefined) => void) | undefined;
}

/** What is offered for one kind: one card, and a fold with the others; or that nobody offers it. */
export function Offers({ offer, place, onTown }: Props) {
  const { first, why } = offer;
  const others = offer.count - 1;
  if (!first) {
    return (
      <>
        <p>
          {translate('offersNone', { kind: kindName(offer.kind) })}{' '}
          <OutLink href={collectiveDirectory}>{translate('directoryMayKnow')}</OutLink>
        </p>
        {onTown && (
          <Later
            load={async () => {
              const { NobodyOffers } = await import('./nobody-offers');
              return <NobodyOffers kind={offer.kind} />;
            }}
          />
        )}
      </>
    );
  }
  const isTownChosen = place !== undefined;
  return (
    <>
      <FirstOffer suggestion={first} isTownChosen={isTownChosen} why={why} canKeep={onTown !== undefined} />
      <Near place={place} onChoose={onTown} />
      {(others > 0 || isTownChosen) && (
        <Fold
          name="data-others"
          summary={others > 0 ? translateCount('others', others) : translate('nobodyElse')}
          load={async () => {
            const [{ OtherOffers }, all] = await Promise.all([import('./other-offers'), offer.all()]);
            const rest = all.filter(({ service }) => service !== first.service);
            return <OtherOffers suggestions={rest} isTownChosen={isTownChosen} kind={onTown && offer.kind} />;
          }}
        />
      )}
    </>
  );
}
