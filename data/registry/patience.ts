import type { CrawlLimits } from './crawl-limits';
import { domainOf } from './domain-of';

/** How long a host may still make us wait. */
export interface Patience {
  /** A request to this host took so long, whatever came of it. */
  note(url: URL, milliseconds: number): void;
  isOver(url: URL): boolean;
}

/**
 * For one crawl. A request that is answered promptly costs a host nothing, so that a large one is read whole; what it
 * takes beyond that adds up over all names of its domain, or a host with a thousand slow files, or a slow name for
 * each file, could hold up the crawl for hours.
 */
export function patienceOf({
  promptMilliseconds,
  patienceMilliseconds,
}: Pick<CrawlLimits, 'promptMilliseconds' | 'patienceMilliseconds'>): Patience {
  const waited = new Map<string, number>();
  return {
    note(url, milliseconds) {
      const late = Math.max(0, milliseconds - promptMilliseconds);
      waited.set(nameOf(url), (waited.get(nameOf(url)) ?? 0) + late);
    },
    isOver: (url) => (waited.get(nameOf(url)) ?? 0) >= patienceMilliseconds,
  };
}

const nameOf = (url: URL) => domainOf(url.hostname) ?? url.host;
