import type { CataloguedService } from './compiled-catalogue';
import type { HostIndex } from './host-index';
import { matchesPathGlob } from './path-glob';

/** A pattern of a service, by what it is there for. */
export interface CatalogueRule {
  service: CataloguedService;
  role: 'match' | 'exclude' | 'hosted';
  path: string;
}

export interface Match {
  service: CataloguedService;
  /** The page is most likely somebody's publication on the platform: speak softly, set no badge. */
  hostedContent: boolean;
}

interface FittingRule {
  rule: CatalogueRule;
  rank: number;
}

/**
 * The tracked service that an address belongs to. The most precise host wins, then the longest path glob; a service
 * whose own excludes fit is out, and the next best may still win. Port and user name do not count.
 */
export function findTrackedService(index: HostIndex<CatalogueRule>, url: string): Match | undefined {
  const address = visitedAddress(url);
  if (!address) return undefined;
  const fitting: FittingRule[] = [];
  for (const { rules, rank } of index.rulesFor(address.host)) {
    for (const rule of rules) {
      if (matchesPathGlob(rule.path, address.path)) fitting.push({ rule, rank });
    }
  }
  let best: FittingRule | undefined;
  for (const candidate of fitting) {
    if (candidate.rule.role !== 'match' || (best && !isMorePrecise(candidate, best))) continue;
    if (!isExcluded(candidate.rule.service, fitting)) best = candidate;
  }
  return best && { service: best.rule.service, hostedContent: isHostedContent(best, fitting) };
}

function isMorePrecise(one: FittingRule, other: FittingRule): boolean {
  return one.rank === other.rank ? one.rule.path.length > other.rule.path.length : one.rank > other.rank;
}

function isExcluded(service: CataloguedService, fitting: FittingRule[]): boolean {
  return fitting.some(({ rule }) => rule.role === 'exclude' && rule.service === service);
}

/** `*.wordpress.com` holds people's blogs, but `wordpress.com`, named apart, is the platform itself. */
function isHostedContent(best: FittingRule, fitting: FittingRule[]): boolean {
  return fitting.some(
    (each) => each.rule.role === 'hosted' && each.rule.service === best.rule.service && !isMorePrecise(best, each),
  );
}

/** Host and path as the browser would ask for them, or undefined for what is not a page on the web. */
function visitedAddress(text: string): { host: string; path: string } | undefined {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return undefined;
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  const { hostname } = url;
  const host = hostname.endsWith('.') ? hostname.slice(0, -1) : hostname;
  if (host.startsWith('.') || host.includes('..')) return undefined; // the URL standard lets empty labels through, DNS not
  return { host, path: url.pathname + url.search };
}
