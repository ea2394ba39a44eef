import type { Suggestion } from '../../utils/core/suggest/suggestion';
import { translate } from '../../utils/browser/translate';
import { placeOf } from './terms';

/** A host and where it is: « KAZ (Vannes, à 95 km) ». */
export function hostAt(offer: Suggestion, isTownChosen: boolean): string {
  const place = placeOf(offer, isTownChosen);
  return place ? translate('hostAt', { organization: offer.organizationName, place }) : offer.organizationName;
}
