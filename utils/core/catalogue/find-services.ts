import { foldName } from '../place/fold-name';
import type { CataloguedService } from './compiled-catalogue';

/**
 * The services whose name somebody may be typing, accents and capitals ignored, at most `limit`: first those whose name
 * starts so, then those with a word that does, then those that merely hold it; each in the order of `services`.
 */
export function findServices(
  services: readonly CataloguedService[],
  typed: string,
  limit: number,
): CataloguedService[] {
  const wanted = foldName(typed);
  if (wanted === '') return [];
  const byRank: CataloguedService[][] = [[], [], []];
  for (const service of services) {
    const name = foldName(service.name);
    const rank = name.startsWith(wanted) ? 0 : name.includes(` ${wanted}`) ? 1 : holds(name, wanted) ? 2 : undefined;
    if (rank !== undefined) byRank[rank]?.push(service);
  }
  return byRank.flat().slice(0, limit);
}

/** "OneDrive" is found by "drive", and "WeTransfer" by "we transfer". */
function holds(name: string, wanted: string): boolean {
  return name.replaceAll(' ', '').includes(wanted.replaceAll(' ', ''));
}
