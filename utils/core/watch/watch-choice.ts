import type { Catalogue } from '../catalogue/catalogue';
import type { CataloguedService } from '../catalogue/compiled-catalogue';
import { fewestHosts } from '../catalogue/fewest-hosts';
import { hostOfOrigin, originsOfService, servedCountries } from '../catalogue/origins-of-service';
import type { WatchChoice } from '../settings';

/** One host that a browser throws at would cost all others their registration. Chromium and Firefox differ in which. */
const wellFormed = /^(\*\.)?([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]*[a-z][a-z0-9-]*$/;

/**
 * The fewest whole origins (`https://host/*`) that serve a choice, sorted: none that a wildcard of another service of it
 * covers. A service that is no longer in the catalogue needs none. An origin shared by two services stays as long as one
 * of them is chosen.
 */
export function originsOfChoice(choice: WatchChoice, catalogue: Catalogue, labelledHosts: string[]): string[] {
  const hosts = new Set<string>();
  for (const id of choice.services) {
    const service = catalogue.service(id);
    if (!service) continue;
    const countries = choice.allCountries ? 'all' : servedCountries;
    for (const origin of originsOfService(watchedPart(service), catalogue.families, countries))
      hosts.add(hostOfOrigin(origin));
  }
  if (choice.labelled) for (const host of labelledHosts) hosts.add(host);
  return fewestHosts([...hosts].filter((host) => wellFormed.test(host)))
    .map((host) => `https://${host}/*`)
    .toSorted();
}

/** Without the hosts where people only publish: no badge is set there, so that nobody is asked for forty blog domains. */
function watchedPart(service: CataloguedService): CataloguedService {
  const match = service.match.filter((pattern) => !service.hostedContent?.includes(pattern));
  return match.length > 0 ? { ...service, match } : service;
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
  if (granted.includes(origin)) return true; // as nearly all are, of a thousand that may be granted
  const host = hostOfPattern(origin);
  return granted.some((pattern) => {
    if (pattern.startsWith('http') && schemeOf(pattern) !== schemeOf(origin)) return false;
    const given = hostOfPattern(pattern);
    if (given === host || pattern === '<all_urls>' || given === '*') return true;
    return given.startsWith('*.') && (host === given.slice(2) || host.endsWith(given.slice(1)));
  });
}

/**
 * Where the browser lets us watch of these origins, sorted. Of a wildcard that is not granted as a whole, as after an
 * update whose catalogue names it first, these are the granted origins below it.
 */
export function openOrigins(origins: string[], granted: string[]): string[] {
  const open = origins.flatMap((origin) =>
    isGranted(origin, granted) ? [origin] : granted.filter((pattern) => isGranted(pattern, [origin])),
  );
  return [...new Set(open)].toSorted();
}

function schemeOf(pattern: string): string {
  return pattern.slice(0, pattern.indexOf(':'));
}

function hostOfPattern(pattern: string): string {
  const scheme = pattern.indexOf('://');
  const start = scheme < 0 ? 0 : scheme + 3;
  const end = pattern.indexOf('/', start);
  return end < 0 ? pattern.slice(start) : pattern.slice(start, end);
}

/** On how many of the services chosen the browser lets us in, on one of their sites at least. */
export function watchedServices(
  { services, allCountries }: WatchChoice,
  catalogue: Catalogue,
  granted: string[],
): number {
  const isOpen = (id: string) =>
    openOrigins(originsOfChoice(choiceOf(id, allCountries), catalogue, []), granted).length > 0;
  return services.filter(isOpen).length;
}
