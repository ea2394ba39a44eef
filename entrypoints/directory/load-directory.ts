import type { Catalogue } from '../../utils/core/catalogue/catalogue';
import { directoryOf, type Host, type Member } from '../../utils/core/directory/directory';
import type { Sheet } from '../../utils/core/map/sheet';
import { distanceTo } from '../../utils/core/place/distance';
import type { RegistryReader } from '../../utils/core/registry/reader';
import type { Settings } from '../../utils/core/settings';
import { circumstancesOf } from '../../utils/core/suggest/circumstances';
import { suggest } from '../../utils/core/suggest/suggest';
import { readRegistry } from '../../utils/browser/registry/read-registry';
import { readSettings } from '../../utils/browser/settings/settings-store';
import { mapSheets } from '../../utils/browser/town/map-sheets';
import { regionFinder } from '../../utils/browser/town/towns';

export interface DirectoryState {
  catalogue: Catalogue;
  hosts: Host[];
  sheets: Sheet[];
  settings: Settings;
}

/** All members with all that they offer, and where they are. */
export async function loadDirectory(): Promise<DirectoryState> {
  const findRegions = regionFinder();
  const [settings, { found }, sheets] = await Promise.all([readSettings(), readRegistry(readAll), mapSheets()]);
  const { catalogue, offered, members } = found;
  const circumstances = circumstancesOf(settings, new Date());
  const suggestions = offered.flatMap(({ kind, candidates }) => suggest(kind, candidates, circumstances));
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
    sheets,
    settings,
  };
}

/** Of members that offer something, the offers say where they are; of the others, their own entries do. */
async function readAll(reader: RegistryReader) {
  const [catalogue, names] = await Promise.all([reader.catalogue(), reader.members()]);
  const offered = await Promise.all(
    catalogue.kinds.map(async ({ id: kind }) => ({ kind, candidates: await reader.candidates(kind) })),
  );
  const offering = new Set(offered.flatMap(({ candidates }) => candidates.map(({ organization }) => organization)));
  const members = names.map(async ({ id, name }) => ({
    id,
    name,
    told: offering.has(id) ? undefined : await reader.organization(id),
  }));
  return { catalogue, offered, members: await Promise.all(members) };
}
