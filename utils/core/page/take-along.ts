import { objectOf, type HeldObject } from '../catalogue/held-object';
import type { Suggestion } from '../suggest/suggestion';
import { takenAlong, withObject } from '../suggest/with-object';
import type { KindOffer, PageDescription } from './describe-page';

/**
 * The page at `address` as it was described, and before the tasks of each suggestion the one that begins with what the
 * address holds, where its software can take that: on results of a search, the same search elsewhere.
 */
export function takingAlong(description: PageDescription, address: string): PageDescription {
  if (description.page !== 'tracked') return description;
  const held = objectOf(address, description.service);
  if (!held) return description;
  const taking = (offer: KindOffer): KindOffer => ({
    ...offer,
    first: offer.first && beginningWith(held, offer.first),
    all: async () => (await offer.all()).map((suggestion) => beginningWith(held, suggestion)),
  });
  const { offers, further } = description;
  const later = async () => (await further.offers()).map(taking);
  return { ...description, offers: offers.map(taking), further: { ...further, offers: later } };
}

function beginningWith(held: HeldObject, suggestion: Suggestion): Suggestion {
  const { tasks = [] } = suggestion;
  const taking = tasks.find((task) => takenAlong(task) === held.object);
  return taking ? { ...suggestion, tasks: [withObject(taking, held), ...tasks] } : suggestion;
}
