import type { Catalogue } from '../../utils/core/catalogue/catalogue';
import { directoryOf, type Host, type Member } from '../../utils/core/directory/directory';
import { distanceTo } from '../../utils/core/place/distance';
import type { RegistryReader } from '../../utils/core/registry/reader';
import type { Settings } from '../../utils/core/settings';
import { circumstancesOf } from '../../utils/core/suggest/circumstances';
import { suggest } from '../../utils/core/suggest/suggest';
import { readRegistry } from '../../utils/browser/registry/read-registry';
import { readSettings } from '../../utils/browser/settings/settings-store';
import { regionFinder } from '../../utils/browser/town/towns';

export interface DirectoryState {
  catalogue: Catalogue;
  hosts: Host[];
  settings: Settings;
}

/** All members with all that they offer, and where they are. */
export async function loadDirectory(): Promise<DirectoryState> {
  const findRegions = regionFinder();
  const [settings, { found }] = await Promise.all([readSettings(), readRegistry(readAll)]);
  const { catalogue, offered, members } = found;
  const circumstances = circumstancesOf(settings, new Date());
  const suggestions = catalogue.kinds.flatMap(({ id }) => suggest(id, offered.get(id) ?? [], circumstances));
  const placed = new Map(suggestions.map((suggestion) => [suggestion.organization, suggestion]));
  const located = members.map(({ id, name, told }) => ({
    id,
    name,
    where: placed.get(id) ?? { ...told, ...told?.geolocation },
  }));
  const regionOf = await findRegions(located.flatMap(({ where }) => where.address ?? []));
  const hosts = located.map(({ id, name, where }): Member => {
    const { address, countryCode, latitude, longitude } = where;
    const far = settings.place && distanceTo(settings.place, where);
    return { id, name, address, countryCode, latitude, longitude, region: regionOf(where), distanceKm: far };
  });
  return {
    catalogue,
    hosts: directoryOf(hosts, suggestions, catalogue.kind),
    settings,
  };
}

/** Of members that offer something, the offers say where they are; of the others, their own entries do. */
async function readAll(reader: RegistryReader) {
  const [catalogue, names, offered] = await Promise.all([reader.catalogue(), reader.members(), reader.allCandidates()]);
  const offering = new Set([...offered.values()].flat().map(({ organization }) => organization));
  const members = names.map(async ({ id, name }) => ({
    id,
    name,
    told: offering.has(id) ? undefined : await reader.organization(id),
  }));
  return { catalogue, offered, members: await Promise.all(members) };
}
