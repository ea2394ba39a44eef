import type { CataloguedService } from './compiled-catalogue';
import type { HostIndex } from './host-index';
import { isOfHost, participantPatterns } from './participant-patterns';
import type { OwnerPageTest } from './owner-pages';
import { matchesPathGlob } from './path-glob';
import { withoutSessionProxy } from './session-proxy';

/** A pattern of a service, by the list that it stands in. */
export interface CatalogueRule {
  service: CataloguedService;
  list: 'match' | 'exclude' | 'hosted' | 'participant';
  path: string;
}

/** What the person does on a page: the tool is theirs to choose, or they answer what somebody else set up there. */
export type Role = 'author' | 'participant';

export interface Match {
  service: CataloguedService;
  /** The page is most likely somebody's publication on the platform: speak softly, set no badge. */
  hostedContent: boolean;
  role: Role;
  /** What the service is used for here, the main use first: on a shared spreadsheet, spreadsheets. */
  kinds: readonly string[];
}

interface Address {
  host: string;
  /** Path and query. */
  path: string;
}

interface FittingRule {
  rule: CatalogueRule;
  rank: number;
}

/**
 * The tracked service that an address belongs to. The most precise host wins, then the longest path glob; a service
 * whose own excludes fit is out, as is what its owner keeps beside it, and the next best may still win. Port, user name
 * and a company's session proxy do not count.
 */
export function findTrackedService(
  index: HostIndex<CatalogueRule>,
  ownerPages: OwnerPageTest,
  url: string,
): Match | undefined {
  const address = visitedAddress(url);
  if (!address) return undefined;
  const fitting: FittingRule[] = [];
  for (const { rules, rank } of index.rulesFor(address.host)) {
    for (const rule of rules) {
      if (matchesPathGlob(rule.path, address.path)) fitting.push({ rule, rank });
    }
  }
  const out: CataloguedService[] = [];
  for (;;) {
    const best = mostPrecise(fitting, out);
    if (!best) return undefined;
    const { service } = best.rule;
    const hostedContent = isMeant('hosted', best, fitting);
    if (!isExcluded(service, fitting) && (hostedContent || !isOwnerPage(best, address, ownerPages))) {
      const role =
        isMeant('participant', best, fitting) || isAnswered(service, address.path) ? 'participant' : 'author';
      return { service, hostedContent, role, kinds: kindsAt(service, address.path) };
    }
    out.push(service);
  }
}

function mostPrecise(fitting: FittingRule[], out: CataloguedService[]): FittingRule | undefined {
  let best: FittingRule | undefined;
  for (const each of fitting) {
    if (each.rule.list !== 'match' || out.includes(each.rule.service)) continue;
    if (!best || isMorePrecise(each, best)) best = each;
  }
  return best;
}

function isMorePrecise(one: FittingRule, other: FittingRule): boolean {
  return one.rank === other.rank ? one.rule.path.length > other.rule.path.length : one.rank > other.rank;
}

function isExcluded(service: CataloguedService, fitting: FittingRule[]): boolean {
  return fitting.some(({ rule }) => rule.list === 'exclude' && rule.service === service);
}

/** Help and terms that a pattern of a whole host takes in with the service. Where people publish, the names are theirs. */
function isOwnerPage({ rule, rank }: FittingRule, { host, path }: Address, test: OwnerPageTest): boolean {
  if (rule.path !== '/*') return false;
  return test.isHost(labelsBelow(host, rank)) || (!rule.service.userPaths && test.isPath(host, path));
}

/** `help` for help.doodle.com, found by `*.doodle.com`: such a rank says where the named domain begins. */
const labelsBelow = (host: string, rank: number): string => (rank < 0 ? host.slice(0, -rank - 1) : '');

/** The kinds of a service in the order of a page: first the one that the path tells, if it does. */
function kindsAt({ kinds, kindPaths }: CataloguedService, path: string): readonly string[] {
  if (!kindPaths) return kinds;
  const told = Object.entries(kindPaths).find(([, globs]) => globs.some((glob) => matchesPathGlob(glob, path)));
  return told ? [told[0], ...kinds.filter((kind) => kind !== told[0])] : kinds;
}

/** `*.wordpress.com` holds people's blogs, but `wordpress.com`, named apart, is the platform itself. */
function isMeant(list: 'hosted' | 'participant', best: FittingRule, fitting: FittingRule[]): boolean {
  return fitting.some(
    (each) => each.rule.list === list && each.rule.service === best.rule.service && !isMorePrecise(best, each),
  );
}

/** Whether a pattern for participants fits that counts on every host of the service. */
function isAnswered(service: CataloguedService, path: string): boolean {
  return participantPatterns(service).some((pattern) => !isOfHost(pattern) && matchesPathGlob(pattern, path));
}

/** Host and path as the browser would ask for them, or undefined for what is not a page on the web. */
export function visitedAddress(text: string): Address | undefined {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return undefined;
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  const { hostname } = url;
  const host = withoutSessionProxy(hostname.endsWith('.') ? hostname.slice(0, -1) : hostname);
  if (host.startsWith('.') || host.includes('..')) return undefined; // the URL standard lets empty labels through, DNS not
  return { host, path: url.pathname + url.search };
}
