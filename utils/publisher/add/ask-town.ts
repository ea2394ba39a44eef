import { findTowns } from '../../core/place/find-towns';
import type { Place } from '../../core/place/place';
import { readGazetteer } from '../../core/place/read-gazetteer';
import { compiledGazetteer } from '../gazetteer/compile-gazetteer';
import type { Context } from './context';

const mostTowns = 9; // a digit each

/** A town of the gazetteer; undefined when it is left out. Never a street: the town is enough, and nobody's home. */
export async function askTown({ ask, t }: Context): Promise<Place | undefined> {
  const gazetteer = readGazetteer(compiledGazetteer());
  const found = (typed: string) => findTowns(gazetteer, typed, mostTowns);
  const typed = await ask.optional(t('host.town'), (answer) =>
    found(answer).length > 0 ? undefined : t('host.townUnknown'),
  );
  if (typed === undefined) return undefined;
  const towns = found(typed);
  if (towns.length === 1) return towns[0]?.place;
  for (const [index, { place }] of towns.entries()) {
    ask.say(`  ${index + 1}. ${[place.name, place.region, place.country].filter(Boolean).join(', ')}`);
  }
  const count = String(towns.length);
  const isListed = (answer: string) =>
    /^\d$/.test(answer) && towns[Number(answer) - 1] ? undefined : t('host.number', { count });
  return towns[Number(await ask.text(t('host.whichTown'), isListed, '1')) - 1]?.place;
}
