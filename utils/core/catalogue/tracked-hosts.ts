import type { Catalogue } from './catalogue';
import { hostOfOrigin, originsOfService } from './origins-of-service';

/**
 * Tells whether a host is a tracked service's, be it for some of its paths only, or a domain that such a host lies
 * below: google.com, because of docs.google.com.
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
