import type { Place } from '../../core/place/place';

/** Towns for what was typed so far. The gazetteer and its code are loaded at the first letter, not with the page. */
export async function findTowns(typed: string): Promise<Place[]> {
  return (await import('./towns')).townsFor(typed);
}
