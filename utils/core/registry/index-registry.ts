import type { Catalogue } from '../catalogue/catalogue';
import { softwareFacts } from '../catalogue/software-facts';
import { softwareTasks } from '../catalogue/software-tasks';
import { catalogueParts } from '../catalogue/catalogue-parts';
import type { CompiledCatalogue } from '../catalogue/compiled-catalogue';
import { trackedHosts } from '../catalogue/tracked-hosts';
import { hostBucket } from '../text/host-bucket';
import { domainOwners } from './domain-owners';
import type { LabelEntries, LabelEntry } from './label';
import type { Candidate } from './candidate';
import { labelEntries } from './label-entries';
import { hostsOfMembers } from './member-hosts';
import type { MemberName, RegistryAbout, RegistryReader } from './reader';
import type { Organization, Registry } from './registry';
import { viewOf, type View } from './view';
import { viewsByKind } from './views';

/** A registry cut the way it is read: a view a kind; a bucket of labels a group of hosts. */
export interface IndexedRegistry {
  about: RegistryAbout;
  views: Map<string, Candidate[]>;
  organizations: Registry['organizations'];
  labels: Map<number, LabelEntries>;
  memberHosts: string[];
  members: MemberName[];
  /** See `catalogueParts`. */
  catalogueParts: Map<string, CompiledCatalogue>;
}

/** Organisations of one step, or labels: about 5 ms of work. */
const perStep = { organizations: 50, labels: 5000 };

/** Of members without an address: enough to say who they are, few enough to be read. */
const namesAtMost = 20;

const isWithoutAddress = ({ website, services }: Organization) => website === undefined && services.length === 0;

/** Cuts a registry for storing or for reading from memory. `origin` is `bundled` or the URL of its mirror. */
export function indexRegistry(registry: Registry, catalogue: Catalogue, origin: string): IndexedRegistry {
  const steps = indexInSteps(registry, catalogue, origin);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** As `indexRegistry`, in steps of a few ms: whoever takes them can let others go first in between. */
export function* indexInSteps(
  registry: Registry,
  catalogue: Catalogue,
  origin: string,
): Generator<undefined, IndexedRegistry> {
  const { version, created, organizations } = registry;
  const isTracked = trackedHosts(catalogue);
  const { software } = catalogue.compiled;
  const answers = { factsOf: softwareFacts(software), tasksOf: softwareTasks(software) };
  const ownerOf = domainOwners(organizations);
  const views: ReturnType<typeof viewsByKind> = new Map();
  const entries = new Map<string, LabelEntry>();
  const memberHosts = new Set<string>();
  for (let start = 0; start < organizations.length; start += perStep.organizations) {
    const some = organizations.slice(start, start + perStep.organizations);
    viewsByKind(some, answers, views);
    labelEntries(some, ownerOf, isTracked, entries);
    hostsOfMembers(some, ownerOf, memberHosts);
    yield;
  }
  const labels = yield* bucketed(entries);
  const members = organizations.filter(({ membership }) => membership.state === 'member');
  return {
    about: {
      version,
      created,
      origin,
      members: members.length,
      services: members.reduce((sum, { services }) => sum + services.length, 0),
      withoutAddress: members
        .filter(isWithoutAddress)
        .slice(0, namesAtMost)
        .map(({ name }) => name),
      offeredKinds: [...views].filter(([, view]) => view.some(({ certain }) => certain)).map(([kind]) => kind),
    },
    views,
    organizations,
    labels,
    memberHosts: [...memberHosts],
    members: members.map(({ id, name, address }) => ({ id, name, address })),
    catalogueParts: catalogueParts(catalogue.compiled),
  };
}

/** A reader over a registry in memory. */
export function readerOf(indexed: IndexedRegistry, catalogue: Catalogue): RegistryReader {
  const byId = new Map(indexed.organizations.map((organization) => [organization.id, organization]));
  const views = new Map<string, View>();
  const viewOfKind = (kind: string) => {
    const candidates = indexed.views.get(kind);
    const view = views.get(kind) ?? (candidates && viewOf(candidates));
    if (view) views.set(kind, view);
    return view;
  };
  return {
    about: indexed.about,
    catalogue: async () => catalogue,
    catalogueAt: async () => catalogue,
    view: async (kind) => viewOfKind(kind),
    candidates: async (kind) => indexed.views.get(kind) ?? [],
    allCandidates: async () => indexed.views,
    organization: async (id) => byId.get(id),
    labelEntries: async (host) => indexed.labels.get(hostBucket(host)) ?? {},
    memberHosts: async () => indexed.memberHosts,
    members: async () => indexed.members,
  };
}

function* bucketed(entries: Map<string, LabelEntry>): Generator<undefined, Map<number, LabelEntries>> {
  const buckets = new Map<number, LabelEntries>();
  let taken = 0;
  for (const [host, entry] of entries) {
    const bucket = hostBucket(host);
    const held = buckets.get(bucket) ?? {};
    held[host] = entry;
    buckets.set(bucket, held);
    if (++taken % perStep.labels === 0) yield;
  }
  return buckets;
}
