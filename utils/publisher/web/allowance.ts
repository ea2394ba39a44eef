import type { CrawlLimits } from './crawl-limits';

/** What one organisation may still cost us: how long it makes us wait, and how much it makes us keep. */
export interface Allowance {
  /** A request for one of its files took so long, whatever came of it. */
  waited(milliseconds: number): void;
  /** So many bytes of one of its files are kept. */
  kept(bytes: number): void;
  /** The problem to report once nothing more is asked for this organisation; undefined while something is left. */
  spent(): { code: SpentCode } | undefined;
}

type SpentCode = 'host-too-slow' | 'files-too-large';

type AllowanceLimits = Pick<CrawlLimits, 'promptMilliseconds' | 'patienceMilliseconds' | 'organizationBytes'>;

/**
 * The allowance of one organisation. A prompt answer costs it no time, so a large one is read whole. What each request
 * takes beyond that adds up: a thousand slow files could hold up the crawl for hours. Bytes add up too: 500 files of
 * the largest size would fill the memory. It is not counted by server, since many organisations share one and must not
 * pay for a neighbour.
 */
export function allowanceOf({
  promptMilliseconds,
  patienceMilliseconds,
  organizationBytes,
}: AllowanceLimits): Allowance {
  let waited = 0;
  let kept = 0;
  return {
    waited: (milliseconds) => void (waited += Math.max(0, milliseconds - promptMilliseconds)),
    kept: (bytes) => void (kept += bytes),
    spent: () => {
      if (waited >= patienceMilliseconds) return { code: 'host-too-slow' };
      return kept >= organizationBytes ? { code: 'files-too-large' } : undefined;
    },
  };
}

/** The allowance of each organisation, by its key in the federation. */
export function allowanceByOrganization(limits: AllowanceLimits): (organization: string) => Allowance {
  const known = new Map<string, Allowance>();
  return (organization) => {
    const allowance = known.get(organization) ?? allowanceOf(limits);
    known.set(organization, allowance);
    return allowance;
  };
}

const spentCodes: ReadonlySet<string> = new Set<SpentCode>(['host-too-slow', 'files-too-large']);

/** Whether a problem says that the allowance is spent: it concerns who asked, and not what was asked for. */
export function isOfAsker(code: string): boolean {
  return spentCodes.has(code);
}
