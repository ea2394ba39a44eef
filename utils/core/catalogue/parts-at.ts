import { hostBucket } from '../text/host-bucket';
import type { CompiledCatalogue } from './compiled-catalogue';
import { visitedAddress } from './find-tracked-service';

/** The key of the part that holds a family of country endings; see `catalogueParts`. */
export const familyPart = (name: string): string => `family ${name}`;

/** The keys of the parts in which the service of an address stands, if it has one: its bucket first. */
export function partsAt(url: string): string[] {
  const host = visitedAddress(url)?.host;
  if (host === undefined) return [];
  const labels = host.split('.');
  // An ending has one label or two, and the label before it is the family's name.
  const families = [labels.at(-2), labels.at(-3)].filter((label) => label !== undefined);
  return [String(hostBucket(host)), ...families.map(familyPart)];
}

/** Parts as one catalogue again. */
export function joinedParts(parts: CompiledCatalogue[]): CompiledCatalogue {
  return {
    format: 1,
    families: Object.fromEntries(parts.flatMap(({ families }) => Object.entries(families))),
    kinds: once(parts.flatMap(({ kinds }) => kinds)),
    services: once(parts.flatMap(({ services }) => services)),
    ownerPages: parts.find(({ ownerPages }) => ownerPages)?.ownerPages,
  };
}

function once<T extends { id: string }>(entries: T[]): T[] {
  return [...new Map(entries.map((entry) => [entry.id, entry])).values()];
}
