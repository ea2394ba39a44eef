import type { softwareFacts } from '../catalogue/software-facts';
import { candidateOf, type Candidate } from './candidate';
import type { Organization } from './registry';

/**
 * Kind → the services that members offer for it, certain ones and possible ones. Former members propose nothing. Adds
 * to the views that are given.
 */
export function viewsByKind(
  organizations: Iterable<Organization>,
  factsOf: ReturnType<typeof softwareFacts>,
  views = new Map<string, Candidate[]>(),
): Map<string, Candidate[]> {
  const add = (kind: string, candidate: Candidate) => {
    const view = views.get(kind);
    if (view) view.push(candidate);
    else views.set(kind, [candidate]);
  };
  for (const organization of organizations) {
    if (organization.membership.state !== 'member') continue;
    for (const service of organization.services) {
      const known = factsOf(service.software?.ids ?? []);
      const candidate = (certain: boolean) => candidateOf(organization, service, certain, known);
      for (const kind of service.kinds) add(kind, candidate(true));
      for (const kind of service.possibleKinds) add(kind, candidate(false));
      for (const kind of service.namedKinds) add(kind, { ...candidate(false), byName: true });
    }
  }
  return views;
}
