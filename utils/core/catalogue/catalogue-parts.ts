import { hostBucket, hostBuckets } from '../text/host-bucket';
import type { CataloguedService, CompiledCatalogue } from './compiled-catalogue';
import { familyLabel } from './match-pattern';
import { isOfHost, participantPatterns } from './participant-patterns';
import { familyPart } from './parts-at';

/**
 * The catalogue cut by host, so that a page reads one small record instead of all: a part a bucket of hosts, and a part a
 * family of country endings. Each holds its services whole, with their kinds and families. No bucket is left out, so
 * that one which is missing says that something is wrong.
 */
export function catalogueParts(catalogue: CompiledCatalogue): Map<string, CompiledCatalogue> {
  const services = new Map<string, Set<CataloguedService>>();
  for (let bucket = 0; bucket < hostBuckets; bucket += 1) services.set(String(bucket), new Set());
  for (const service of catalogue.services) {
    const { match, exclude = [], hostedContent = [] } = service;
    const participant = participantPatterns(service).filter(isOfHost);
    for (const pattern of [...match, ...exclude, ...hostedContent, ...participant]) {
      const key = partOf(pattern);
      const part = services.get(key);
      if (part) part.add(service);
      else services.set(key, new Set([service]));
    }
  }
  return new Map([...services].map(([key, part]) => [key, catalogueWith([...part], catalogue)]));
}

function partOf(pattern: string): string {
  const host = pattern.split('/', 1)[0] ?? pattern;
  const labels = host.split('.');
  return labels.at(-1) === familyLabel ? familyPart(labels.at(-2) ?? '') : String(hostBucket(host));
}

function catalogueWith(services: CataloguedService[], whole: CompiledCatalogue): CompiledCatalogue {
  const kinds = new Set(services.flatMap((service) => [...service.kinds, ...Object.keys(service.kindPaths ?? {})]));
  const families = new Set(services.map(({ tldFamily }) => tldFamily));
  return {
    ...whole,
    families: Object.fromEntries(Object.entries(whole.families).filter(([name]) => families.has(name))),
    kinds: whole.kinds.filter(({ id }) => kinds.has(id)),
    services,
    ownerPages: services.length > 0 ? whole.ownerPages : undefined,
    software: undefined,
  };
}
