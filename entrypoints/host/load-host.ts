import type { CataloguedKind } from '../../utils/core/catalogue/compiled-catalogue';
import type { Organization, Service } from '../../utils/core/registry/registry';
import { circumstancesOf } from '../../utils/core/suggest/circumstances';
import { suggest } from '../../utils/core/suggest/suggest';
import type { Suggestion } from '../../utils/core/suggest/suggestion';
import { readCandidates } from '../../utils/browser/registry/read-candidates';
import { readChoosable } from '../../utils/browser/registry/read-choosable';
import { readOrganization } from '../../utils/browser/registry/read-registry';
import { readSettings } from '../../utils/browser/settings/settings-store';

/** One service of a host, as its page shows it. */
export interface HostService {
  service: Service;
  /** Its main kind, if the catalogue knows one. */
  kind: CataloguedKind | undefined;
  /** As it is proposed elsewhere: with its task, its terms and its state; absent where nobody knows its kind. */
  suggestion: Suggestion | undefined;
}

export interface HostState {
  /** As it was asked for. */
  id: string;
  /** Undefined where the list names no such host. */
  organization: Organization | undefined;
  services: HostService[];
}

/** What the stored list holds of one organisation. */
export async function loadHost(id: string): Promise<HostState> {
  const [settings, { catalogue }, organization] = await Promise.all([
    readSettings(),
    readChoosable(),
    readOrganization(id),
  ]);
  const all = organization?.services ?? [];
  const candidates = await readCandidates(all.flatMap(({ kinds }) => kinds.slice(0, 1)));
  const circumstances = circumstancesOf(settings, new Date());
  const services = all.map((service): HostService => {
    const [kind = ''] = service.kinds;
    const own = (candidates.get(kind) ?? []).filter((candidate) => candidate.service === service.id);
    return { service, kind: catalogue.kind(kind), suggestion: suggest(kind, own, circumstances)[0] };
  });
  return { id, organization, services };
}
