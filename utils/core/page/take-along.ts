import { objectOf, type HeldObject } from '../catalogue/held-object';
import type { Suggestion } from '../suggest/suggestion';
import { takenAlong, withObject } from '../suggest/with-object';
import type { PageDescription } from './describe-page';

/**
 * The page at `address` as it was described, and before the tasks of each suggestion the one that begins with what the
 * address holds, where its software can take that: on results of a search, the same search elsewhere.
 */
export function takingAlong(description: PageDescription, address: string): PageDescription {
  if (description.page !== 'tracked') return description;
  const held = objectOf(address, description.service);
  if (!held) return description;
  const offers = description.offers.map((offer) => ({
    ...offer,
    first: offer.first && beginningWith(held, offer.first),
    all: async () => (await offer.all()).map((suggestion) => beginningWith(held, suggestion)),
  }));
  return { ...description, offers };
}

function beginningWith(held: HeldObject, suggestion: Suggestion): Suggestion {
  const { tasks = [] } = suggestion;
  const taking = tasks.find((task) => takenAlong(task) === held.object);
  return taking ? { ...suggestion, tasks: [withObject(taking, held), ...tasks] } : suggestion;
}
