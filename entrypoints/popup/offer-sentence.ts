import type { KindOffer } from '../../utils/core/describe-page';
import type { Place } from '../../utils/core/gazetteer/place';
import { translateCount } from '../../utils/browser/translate';

/** How many are offered, near which town. */
export function offerSentence({ suggestions }: KindOffer, place: Place | undefined): string {
  const { length } = suggestions;
  return place ? translateCount('offersNear', length, { town: place.name }) : translateCount('offers', length);
}
