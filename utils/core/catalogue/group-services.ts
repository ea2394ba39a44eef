import { inAlphabet } from '../text/alphabetical';
import type { CataloguedService } from './compiled-catalogue';

/** Tracked services of one owner, or the many owners that have one service each. */
export interface ServiceGroup {
  /** Undefined for the group of single services. */
  owner?: string;
  gafam: boolean;
  services: CataloguedService[];
}

/** Owners with fewer services than this share one last group: a heading for one line helps nobody. */
const ownGroupFrom = 3;

/** The services that somebody offers an equivalent of, and those that nobody does yet. */
export function splitByOffer(
  services: readonly CataloguedService[],
  offeredKinds: string[],
): { offered: CataloguedService[]; notYet: CataloguedService[] } {
  const known = new Set(offeredKinds);
  const isOffered = ({ kinds }: CataloguedService) => kinds.some((kind) => known.has(kind));
  return { offered: services.filter(isOffered), notYet: services.filter((service) => !isOffered(service)) };
}

/** Services by owner: the largest groups first, the single ones last, names in alphabetical order. */
export function groupByOwner(services: CataloguedService[]): ServiceGroup[] {
  const byOwner = new Map<string, CataloguedService[]>();
  for (const service of services) byOwner.set(service.owner, [...(byOwner.get(service.owner) ?? []), service]);
  const groups: ServiceGroup[] = [];
  const single: CataloguedService[] = [];
  for (const [owner, owned] of byOwner) {
    if (owned.length < ownGroupFrom) single.push(...owned);
    else groups.push({ owner, gafam: owned.some(({ gafam }) => gafam), services: byName(owned) });
  }
  groups.sort((a, b) => Number(b.gafam) - Number(a.gafam) || b.services.length - a.services.length);
  if (single.length > 0) groups.push({ gafam: false, services: byName(single) });
  return groups;
}

function byName(services: CataloguedService[]): CataloguedService[] {
  return inAlphabet(services, ({ name }) => [name]);
}
