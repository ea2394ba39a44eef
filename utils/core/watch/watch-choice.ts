import { originsOfService, servedCountries } from '../catalogue/origins-of-service';
import type { Catalogue } from '../catalogue/catalogue';
import type { WatchChoice } from '../settings';

/**
 * The whole origins (`https://host/*`) that a choice needs, sorted, each once. A service that is no longer in the
 * catalogue needs none. An origin shared by two services stays as long as one of them is chosen.
 */
export function originsOfChoice(choice: WatchChoice, catalogue: Catalogue, labelledHosts: string[]): string[] {
  const origins = new Set<string>();
  for (const id of choice.services) {
    const service = catalogue.service(id);
    if (!service) continue;
    const countries = choice.allCountries ? 'all' : servedCountries;
    for (const origin of originsOfService(service, catalogue.families, countries)) origins.add(origin);
  }
  if (choice.labelled) for (const host of labelledHosts) origins.add(`https://${host}/*`);
  return [...origins].toSorted();
}

/** The choice of one service alone. */
export function choiceOf(serviceId: string, allCountries: boolean): WatchChoice {
  return { services: [serviceId], labelled: false, allCountries };
}

/**
 * Whether the browser lets us into an origin. `granted` are patterns as `permissions.getAll` gives them;
 * `https://*.doodle.com/*` covers its subdomains and itself.
 */
export function isGranted(origin: string, granted: string[]): boolean {
  const host = hostOfPattern(origin);
  return granted.some((pattern) => {
    if (pattern.startsWith('http:')) return false;
    const given = hostOfPattern(pattern);
    if (given === host || pattern === '<all_urls>' || given === '*') return true;
    return given.startsWith('*.') && (host === given.slice(2) || host.endsWith(given.slice(1)));
  });
}

function hostOfPattern(pattern: string): string {
  return pattern.replace(/^[^:]+:\/\//, '').replace(/\/.*$/, '');
}
