import type { CataloguedKind } from '../../utils/core/catalogue/compiled-catalogue';
import { compare, type Comparison } from '../../utils/core/compare/compare';
import type { MemberName } from '../../utils/core/registry/reader';
import type { Organization } from '../../utils/core/registry/registry';
import { circumstancesOf } from '../../utils/core/suggest/circumstances';
import { oneHostForAll, type HostForAll } from '../../utils/core/suggest/one-host-for-all';
import { distanceTo } from '../../utils/core/place/distance';
import { inAlphabet } from '../../utils/core/text/alphabetical';
import { readCandidates } from '../../utils/browser/registry/read-candidates';
import { readChoosable } from '../../utils/browser/registry/read-choosable';
import { readOrganization, readRegistry } from '../../utils/browser/registry/read-registry';
import { readSettings } from '../../utils/browser/settings/settings-store';

/** One host of those that stand side by side. */
export interface Compared {
  host: Organization;
  /** Undefined where it publishes no coordinates, or no town was chosen. */
  distanceKm?: number;
}

export interface CompareState extends Comparison {
  hosts: Compared[];
  /** Ids that the list does not know. */
  unknown: string[];
  /** How many services are in use. */
  used: number;
  kindOf: (id: string) => CataloguedKind | undefined;
  isTownChosen: boolean;
  /** Who else could stand here: first who offers the most of what is used. */
  fitting: HostForAll[];
  members: MemberName[];
}

/** Hosts of the stored list side by side, for the services on which the person is notified. */
export async function loadCompare(ids: readonly string[]): Promise<CompareState> {
  const [settings, { catalogue }, { found: members }, found] = await Promise.all([
    readSettings(),
    readChoosable(),
    readRegistry((reader) => reader.members()),
    Promise.all(ids.map(readOrganization)),
  ]);
  const { place, watch } = settings;
  const hosts = found.flatMap((host) => host ?? []);
  const known = hosts.map(({ id }) => id);
  const used = watch.services.flatMap((id) => {
    const { name, kinds: [kind] = [] } = catalogue.service(id) ?? {};
    return name !== undefined && kind !== undefined && catalogue.kind(kind) ? [{ name, kind }] : [];
  });
  const kinds = used.map(({ kind }) => kind);
  const candidates = await readCandidates(kinds);
  const circumstances = circumstancesOf(settings, new Date());
  const isOther = (id: string) => !known.includes(id);
  return {
    ...compare(known, used, candidates, circumstances),
    hosts: hosts.map((host) => ({ host, distanceKm: place && distanceTo(place, host.geolocation ?? {}) })),
    unknown: ids.filter(isOther),
    used: used.length,
    kindOf: catalogue.kind,
    isTownChosen: place !== undefined,
    fitting: oneHostForAll(kinds, candidates, circumstances).filter(({ organization }) => isOther(organization)),
    members: inAlphabet(
      members.filter(({ id }) => isOther(id)),
      ({ name }) => [name],
    ),
  };
}
