import type { KindOffer } from '../../utils/core/page/describe-page';
import type { Place } from '../../utils/core/place/place';
import { translateCount } from '../../utils/browser/translate';

/** How many are offered, near which town. */
export function offerSentence({ certain }: KindOffer, place: Place | undefined): string {
  return place ? translateCount('offersNear', certain, { town: place.name }) : translateCount('offers', certain);
}
