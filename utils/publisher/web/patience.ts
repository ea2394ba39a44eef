import type { CrawlLimits } from './crawl-limits';

/** How long one organisation may still make us wait. */
export interface Patience {
  /** A request for one of its files took so long, whatever came of it. */
  note(milliseconds: number): void;
  isOver(): boolean;
}

/**
 * Of one organisation. A request that is answered promptly costs it nothing, so that a large one is read whole; what each
 * takes beyond that adds up, or one with a thousand slow files could hold up the crawl for hours. Not counted by server:
 * many share one, and must not pay for a neighbour.
 */
export function patienceOf({
  promptMilliseconds,
  patienceMilliseconds,
}: Pick<CrawlLimits, 'promptMilliseconds' | 'patienceMilliseconds'>): Patience {
  let waited = 0;
  return {
    note: (milliseconds) => void (waited += Math.max(0, milliseconds - promptMilliseconds)),
    isOver: () => waited >= patienceMilliseconds,
  };
}

/** The patience with each organisation, by its key in the federation. */
export function patienceByOrganization(limits: CrawlLimits): (organization: string) => Patience {
  const known = new Map<string, Patience>();
  return (organization) => {
    const patience = known.get(organization) ?? patienceOf(limits);
    known.set(organization, patience);
    return patience;
  };
}
