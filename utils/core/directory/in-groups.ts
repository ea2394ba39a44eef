import { inAlphabet } from '../text/alphabetical';
import type { Found } from './look-for';
import type { Wish } from './wish';

export interface Group {
  countryCode?: string;
  region?: string;
  found: Found[];
}

/**
 * Hosts under their country and region, France first as the collective lists them, then those of other countries, then
 * those whose region nobody publishes; or by distance, in one group, without a place last.
 */
export function inGroups(found: readonly Found[], order: Wish['order']): Group[] {
  const byName = inAlphabet(found, ({ host }) => [host.name]);
  if (order === 'distance') {
    return [{ found: byName.toSorted((a, b) => (far(a) === far(b) ? 0 : far(a) - far(b))) }];
  }
  const groups = new Map<string, Group>();
  for (const each of byName) {
    const { countryCode, region } = each.host;
    const key = `${countryCode ?? ''} ${region ?? ''}`;
    const group = groups.get(key) ?? { countryCode, region, found: [] };
    group.found.push(each);
    groups.set(key, group);
  }
  const turn = ({ countryCode, region }: Group) =>
    countryCode === undefined ? '4' : region === undefined ? '3' : countryCode === 'FR' ? '1' : '2';
  return inAlphabet([...groups.values()], (group) => [turn(group), group.countryCode ?? '', group.region ?? '']);
}

const far = ({ host }: Found) => host.distanceKm ?? Infinity;
