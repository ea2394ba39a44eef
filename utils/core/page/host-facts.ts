import { facts, keyOf, type Fact, type Stater } from '../facts/facts';
import type { Organization, Service } from '../registry/registry';

/** A fact that a host declares: its value as declared (of several, one), and where it was read. */
export interface DeclaredFact {
  fact: Fact;
  value: string;
  source?: string;
}

/** What a host publishes about itself and a service, and what it does not. Nothing is guessed, nothing is scored. */
export interface HostFacts {
  declared: DeclaredFact[];
  /** Links to terms, contact, guides and ways to give. */
  links: DeclaredFact[];
  notPublished: MissingFact[];
}

/** Asked for by the charter, but without a key in ChatonsInfos: never published there. */
const unpublishable = ['prices', 'backups'] as const;

type NameOf<F> = F extends { fact: infer Name } | { link: infer Name } ? Name : never;
export type MissingFact = NameOf<Extract<Fact, { missing: true }>> | (typeof unpublishable)[number];

/** The facts of a host in their states, for one of its services or for the host alone. */
export function hostFacts(organization: Organization, service?: Service): HostFacts {
  const statements = facts.map((fact) => ({ fact, said: declared(fact, organization, service) }));
  const isSaid = (path: Fact['path']) => statements.some(({ fact, said }) => fact.path === path && said.length > 0);
  const missing = statements.flatMap(({ fact, said }): MissingFact[] => {
    if (!('missing' in fact) || said.length > 0 || (fact.of === 'service' && !service)) return [];
    if (fact.path === 'contact.url' && isSaid('contact.email')) return [];
    if (!service && fact.of === 'host' && organization.services.some(({ host }) => host?.[fact.field])) return [];
    return ['fact' in fact ? fact.fact : fact.link];
  });
  return {
    declared: statements.flatMap(({ fact, said }) => ('fact' in fact ? said : [])),
    links: statements.flatMap(({ fact, said }) => ('link' in fact ? said : [])),
    notPublished: [...missing, ...unpublishable],
  };
}

function declared(fact: Fact, organization: Organization, service?: Service): DeclaredFact[] {
  const { stater, values, file } = statement(fact, organization, service);
  const given = values?.[fact.field];
  if (given === undefined || !file) return [];
  const key = keyOf(fact, stater);
  /** The source is the comment beside the fact if there is one, else the file in which it stands. */
  const said = (value: unknown, path: string): DeclaredFact => ({
    fact,
    value: String(value),
    source: file.sources[path] ?? file.file.url ?? organization.file.url,
  });
  if (fact.read === 'addresses') {
    return Object.entries(organization[fact.field]).map(([way, value]) => said(value, `${key}.${way}`));
  }
  return [given].flat().map((value) => said(value, key));
}

interface Statement {
  stater: Stater;
  values: Record<string, unknown> | undefined;
  /** The entry of the file in which it stands. */
  file: Pick<Service, 'sources' | 'file'> | undefined;
}

/** Who states a fact here. A service's terms, contact and guides may be those of its organisation. */
function statement({ of, field }: Fact, organization: Organization, service?: Service): Statement {
  switch (of) {
    case 'software':
      return { stater: of, values: service?.software, file: service };
    case 'host': {
      const hosted = service ?? servicesOnOneHost(organization);
      return { stater: of, values: hosted?.host, file: hosted };
    }
    case 'either':
      return service?.[field] === undefined
        ? { stater: 'organization', values: organization, file: organization }
        : { stater: 'service', values: service, file: service };
    case 'service':
      return { stater: of, values: service, file: service };
    default:
      return { stater: of, values: organization, file: organization };
  }
}

/** Whose machines they are is said of a service: it is the organisation's answer only if all its services give it. */
function servicesOnOneHost({ services }: Organization): Service | undefined {
  const [first] = services;
  const isSame = ({ host }: Service) => JSON.stringify(host) === JSON.stringify(first?.host);
  return first?.host && services.every(isSame) ? first : undefined;
}
