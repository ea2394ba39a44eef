import type { CataloguedService } from './compiled-catalogue';
import { fewestHosts } from './fewest-hosts';
import { familyLabel } from './match-pattern';
import type { TldFamilies } from './tld-families';

/** Countries with labelled hosts or French-speaking neighbours: a family is watched there and under `.com`. */
export const servedCountries: readonly string[] = ['fr', 'be', 'ch', 'lu', 'mc', 'ca'];

/** `https://*.doodle.com/*` → `*.doodle.com`. */
export function hostOfOrigin(origin: string): string {
  return origin.slice('https://'.length, -'/*'.length);
}

/**
 * The whole origins to ask for in order to watch a service: `https://docs.google.com/*`, `https://*.doodle.com/*`.
 * Sorted, each once, none that a wildcard of the same list covers.
 */
export function originsOfService(
  service: CataloguedService,
  families: TldFamilies,
  countries: readonly string[] | 'all' = servedCountries,
): string[] {
  const hosts = service.match.flatMap((pattern) => {
    const host = pattern.split('/', 1)[0] ?? pattern;
    if (!host.endsWith(familyLabel)) return [host];
    const endings = families.get(service.tldFamily ?? '') ?? [];
    return endings
      .filter((ending) => isServed(ending, countries))
      .map((ending) => `${host.slice(0, -familyLabel.length)}${ending}`);
  });
  return fewestHosts(hosts)
    .map((host) => `https://${host}/*`)
    .toSorted();
}

/** `fr`, `co.uk` and `com.be` say their country in the last label. */
function isServed(ending: string, countries: readonly string[] | 'all'): boolean {
  return countries === 'all' || ending === 'com' || countries.includes(ending.slice(ending.lastIndexOf('.') + 1));
}
