import { distanceKm } from '../place/distance';
import { foldName } from '../place/fold-name';
import type { Gazetteer } from '../place/gazetteer';

/**
 * Whether a line of the gazetteer may begin with one of these names; never wrongly false. To fold the names of 13,000
 * towns, only to find those of a hundred hosts, costs a page that has just opened 20 ms.
 */
export function maybeNamed(addresses: Iterable<string>): (line: string) => boolean {
  const heads = new Set([...addresses].map((address) => headOf(foldName(address))));
  const letters = new Set([...heads].map((head) => head.charAt(0)));
  return (line) => {
    const first = line.charAt(0).toLowerCase();
    if (first >= 'a' && first <= 'z' && !letters.has(first)) return false; // most lines go here, cheaply
    const head = headOf(line.toLowerCase().replace(/^saint-/, saint));
    // Whatever is not folded letter by letter is looked at more closely.
    return heads.has(head) || head.startsWith('st') || !/^(saint )?[a-z]{3}$/.test(head);
  };
}

const saint = 'saint ';

/** Three letters, and of the many saints three more. */
const headOf = (name: string) => name.slice(0, name.startsWith(saint) ? saint.length + 3 : 3);

/** Farther than this from its own town's centre, no host is. */
const sameTownKm = 30;

/**
 * The department, province or canton of a host that gives its town and its coordinates, by the gazetteer; undefined
 * where no town of that name lies within 30 km of it. By name, since the nearest of 13,000 towns costs 3 ms a host.
 */
export function regionsIn({
  towns,
}: Gazetteer): (host: { address?: string; latitude?: number; longitude?: number }) => string | undefined {
  const byName = new Map<string, typeof towns>();
  for (const town of towns) {
    const others = byName.get(town.name);
    if (others) others.push(town);
    else byName.set(town.name, [town]);
  }
  return ({ address, latitude, longitude }) => {
    if (address === undefined || latitude === undefined || longitude === undefined) return undefined;
    const alike = byName.get(foldName(address)) ?? [];
    return alike.find(({ place }) => distanceKm(place, { latitude, longitude }) <= sameTownKm)?.place.region;
  };
}
