import type { Organization, Service } from '../registry/registry';
import { hostFacts, type DeclaredFact } from './host-facts';

/** Services of one host that run on machines of which the same is said; of which nothing is said, `declared` is empty. */
interface MachineGroup {
  services: Service[];
  declared: DeclaredFact[];
}

/** Who runs the machines of a host, and how: of all its services alike, or one way for some and another way for others. */
export function machinesOf(organization: Organization): MachineGroup[] {
  const groups = new Map<string, MachineGroup>();
  for (const service of organization.services) {
    const declared = hostFacts(organization, service).declared.filter(({ fact }) => fact.of === 'host');
    const said = JSON.stringify(declared.map(({ fact, value }) => [fact.path, value]));
    const group = groups.get(said);
    if (group) group.services.push(service);
    else groups.set(said, { services: [service], declared });
  }
  const isSilent = ({ declared }: MachineGroup) => declared.length === 0;
  return [...groups.values()].toSorted((a, b) => Number(isSilent(a)) - Number(isSilent(b)));
}
