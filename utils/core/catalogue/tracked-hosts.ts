import type { Catalogue } from './catalogue';
import { hostOfOrigin, originsOfService } from './origins-of-service';

/**
 * Tells whether a host is a tracked service's, even if only some of its paths are, or a parent domain of such a host:
 * google.com, because of docs.google.com.
 */
export function trackedHosts({ services, families }: Pick<Catalogue, 'services' | 'families'>) {
  const tracked = new Set<string>();
  const wildcards = new Set<string>();
  for (const service of services) {
    for (const origin of originsOfService(service, families, 'all')) {
      const host = hostOfOrigin(origin);
      const name = host.replace(/^\*\./, '');
      if (name !== host) wildcards.add(name);
      for (const part of fromEachLabel(name)) tracked.add(part);
    }
  }
  return (host: string): boolean => tracked.has(host) || fromEachLabel(host).some((name) => wildcards.has(name));
}

/** `a.b.c` → `a.b.c`, `b.c`, `c`. */
function fromEachLabel(host: string): string[] {
  const labels = host.split('.');
  return labels.map((_, start) => labels.slice(start).join('.'));
}
