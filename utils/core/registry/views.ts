import type { softwareFacts } from '../catalogue/software-facts';
import type { softwareTasks } from '../catalogue/software-tasks';
import { candidateOf, type Candidate } from './candidate';
import type { Organization } from './registry';

/** What is asked of the software of each service. */
interface SoftwareAnswers {
  factsOf: ReturnType<typeof softwareFacts>;
  tasksOf: ReturnType<typeof softwareTasks>;
}

/**
 * Kind → the services that members offer for it, certain ones and possible ones. Former members propose nothing. Adds
 * to the views that are given.
 */
export function viewsByKind(
  organizations: Iterable<Organization>,
  { factsOf, tasksOf }: SoftwareAnswers,
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
      const { software, entry } = service;
      const known = factsOf(software?.ids ?? []);
      const possible = () => candidateOf(organization, service, false, known);
      for (const kind of service.kinds) {
        const tasks = tasksOf({ ...software, entry }, kind);
        add(kind, candidateOf(organization, service, true, known, tasks));
      }
      for (const kind of service.possibleKinds) add(kind, possible());
      for (const kind of service.namedKinds) add(kind, { ...possible(), byName: true });
    }
  }
  return views;
}
