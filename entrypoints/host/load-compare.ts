import type { CataloguedKind } from '../../utils/core/catalogue/compiled-catalogue';
import type { Organization } from '../../utils/core/registry/registry';
import { circumstancesOf } from '../../utils/core/suggest/circumstances';
import { suggest, type Suggestion } from '../../utils/core/suggest/suggest';
import { readCandidates, readChoosable, readOrganization } from '../../utils/browser/registry/read-registry';
import { readSettings } from '../../utils/browser/settings/settings-store';

/** As many as stand side by side. */
const mostHosts = 3;

export interface CompareState {
  hosts: Organization[];
  /** What is used, each kind with the best that each host offers for it, by the host's id. */
  rows: { kind: CataloguedKind; offers: ReadonlyMap<string, Suggestion> }[];
  isTownChosen: boolean;
}

/** Hosts of the stored list side by side, for the services on which the person is notified; unknown ids are left out. */
export async function loadCompare(ids: readonly string[]): Promise<CompareState> {
  const [settings, { catalogue }, found] = await Promise.all([
    readSettings(),
    readChoosable(),
    Promise.all([...new Set(ids)].slice(0, mostHosts).map(readOrganization)),
  ]);
  const hosts = found.flatMap((host) => host ?? []);
  const used = settings.watch.services.flatMap((id) => catalogue.service(id)?.kinds[0] ?? []);
  const kinds = [...new Set(used)].flatMap((id) => catalogue.kind(id) ?? []);
  const candidates = await readCandidates(kinds.map(({ id }) => id));
  const circumstances = circumstancesOf(settings, new Date());
  const rows = kinds.map((kind) => {
    const ranked = suggest(kind.id, candidates.get(kind.id) ?? [], circumstances);
    const bestOf = ({ id }: Organization) => ranked.find(({ organization }) => organization === id);
    const offers = hosts.flatMap((host) => {
      const best = bestOf(host);
      return best ? [[host.id, best] as const] : [];
    });
    return { kind, offers: new Map(offers) };
  });
  return { hosts, rows, isTownChosen: settings.place !== undefined };
}
