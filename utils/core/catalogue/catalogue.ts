import type { CataloguedKind, CataloguedService, CompiledCatalogue } from './compiled-catalogue';
import { isOfHost, participantPatterns } from './participant-patterns';
import { findTrackedService } from './find-tracked-service';
import type { CatalogueRule, Match } from './find-tracked-service';
import { hostIndex } from './host-index';
import type { HostIndex } from './host-index';
import { ownerPageTest } from './owner-pages';
import type { TldFamilies } from './tld-families';

/** The catalogue, opened: knows the tracked service of an address, and every service and kind by its id. */
export interface Catalogue {
  find: (url: string) => Match | undefined;
  service: (id: string) => CataloguedService | undefined;
  kind: (id: string) => CataloguedKind | undefined;
  services: readonly CataloguedService[];
  kinds: readonly CataloguedKind[];
  families: TldFamilies;
  /** What it was opened from. */
  compiled: CompiledCatalogue;
}

/** Opens a compiled catalogue that was checked before. */
export function catalogueOf(read: CompiledCatalogue): Catalogue {
  const { services, kinds } = read;
  const families = new Map(Object.entries(read.families).map(([name, endings]) => [name, endings.split(' ')]));
  const ownerPages = ownerPageTest(read.ownerPages ?? { hosts: [], paths: [] });
  let index: HostIndex<CatalogueRule> | undefined; // made at the first address: pages that only list services need none
  const serviceById = new Map(services.map((service) => [service.id, service]));
  const kindById = new Map(kinds.map((kind) => [kind.id, kind]));
  return {
    find: (url) => findTrackedService((index ??= indexRules(services, families)), ownerPages, url),
    service: (id) => serviceById.get(id),
    kind: (id) => kindById.get(id),
    services,
    kinds,
    families,
    compiled: read,
  };
}

function indexRules(services: readonly CataloguedService[], families: TldFamilies): HostIndex<CatalogueRule> {
  const index = hostIndex<CatalogueRule>(families);
  for (const service of services) {
    addRules(index, service, 'match', service.match);
    addRules(index, service, 'exclude', service.exclude);
    addRules(index, service, 'hosted', service.hostedContent);
    addRules(index, service, 'participant', participantPatterns(service).filter(isOfHost));
  }
  return index;
}

function addRules(
  index: HostIndex<CatalogueRule>,
  service: CataloguedService,
  list: CatalogueRule['list'],
  patterns: string[] = [],
): void {
  for (const pattern of patterns) {
    const pathStart = pattern.indexOf('/');
    const host = pathStart < 0 ? pattern : pattern.slice(0, pathStart);
    const path = pathStart < 0 ? '/*' : pattern.slice(pathStart);
    index.add(host, { service, list, path });
  }
}
