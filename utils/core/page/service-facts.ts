import { facts } from '../facts/facts';
import type { Organization, Service } from '../registry/registry';
import { hostFacts, type DeclaredFact, type HostFacts } from './host-facts';

/** What only a service, or whoever runs it, can state. */
const ofService = new Set<string>(
  facts.flatMap((fact) => (fact.of === 'service' || fact.of === 'host' ? ('fact' in fact ? fact.fact : []) : [])),
);

/** Of the facts of a host, those that one of its services states for itself, and those of it alone that nobody states. */
export function serviceFacts(organization: Organization, service: Service): HostFacts {
  const { declared, links, notPublished } = hostFacts(organization, service);
  const isOwn = ({ fact }: DeclaredFact) =>
    fact.of === 'either' ? service[fact.field] !== undefined : fact.of !== 'organization';
  return {
    declared: declared.filter(isOwn),
    links: links.filter(isOwn),
    notPublished: notPublished.filter((name) => ofService.has(name)),
  };
}
