import type { Catalogue } from '../catalogue/catalogue';
import { trackedHosts } from '../catalogue/tracked-hosts';
import { labelBucket, type LabelEntries } from '../label';
import type { Candidate } from '../suggest/candidate';
import { labelEntries } from './label-entries';
import { hostsOfMembers } from './member-hosts';
import type { RegistryAbout, RegistryReader } from './reader';
import type { Registry } from './registry';
import { viewsByKind } from './views';

/** A registry cut the way it is read: a view a kind, a bucket of labels a group of hosts. */
export interface IndexedRegistry {
  about: RegistryAbout;
  views: Map<string, Candidate[]>;
  organizations: Registry['organizations'];
  labels: Map<number, LabelEntries>;
  memberHosts: string[];
}

/** Cuts a registry for storing or for reading from memory. `origin` is `bundled` or the URL of its mirror. */
export function indexRegistry(registry: Registry, catalogue: Catalogue, origin: string): IndexedRegistry {
  const { version, created, organizations } = registry;
  const views = viewsByKind(organizations);
  const members = organizations.filter(({ membership }) => membership.state === 'member');
  return {
    about: {
      version,
      created,
      origin,
      members: members.length,
      services: members.reduce((sum, { services }) => sum + services.length, 0),
      offeredKinds: [...views].filter(([, view]) => view.some(({ certain }) => certain)).map(([kind]) => kind),
    },
    views,
    organizations,
    labels: bucketed(labelEntries(organizations, trackedHosts(catalogue))),
    memberHosts: hostsOfMembers(organizations),
  };
}

/** A reader over a registry in memory. */
export function readerOf(indexed: IndexedRegistry, catalogue: Catalogue): RegistryReader {
  const byId = new Map(indexed.organizations.map((organization) => [organization.id, organization]));
  return {
    about: indexed.about,
    catalogue: async () => catalogue,
    candidates: async (kind) => indexed.views.get(kind) ?? [],
    organization: async (id) => byId.get(id),
    labelEntries: async (host) => indexed.labels.get(labelBucket(host)) ?? {},
    memberHosts: async () => indexed.memberHosts,
  };
}

function bucketed(entries: ReturnType<typeof labelEntries>): Map<number, LabelEntries> {
  const buckets = new Map<number, LabelEntries>();
  for (const [host, { organization, state, declared }] of entries) {
    const bucket = labelBucket(host);
    const held = buckets.get(bucket) ?? {};
    held[host] = { organization, state, declared };
    buckets.set(bucket, held);
  }
  return buckets;
}
