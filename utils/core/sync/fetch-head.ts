import { maxHeadBytes, refusalOf, type Head } from './head';
import type { SyncDoors } from './sync-doors';
import type { SyncOutcome } from './sync-report';

/** A registry newer than ours, of which a mirror has the signed head. */
export interface OfferedRegistry {
  outcome: 'offered';
  mirror: string;
  head: Head;
  /** Ids of the pinned keys that signed the head. */
  signedBy: string[];
}

/**
 * Asks one mirror for its head, with one request, and judges signature, age and version against `have`. `mirror` ends
 * with a slash.
 */
export async function fetchHead(
  mirror: string,
  have: number | undefined,
  doors: Pick<SyncDoors, 'fetch' | 'verifyHead' | 'now'>,
): Promise<OfferedRegistry | Exclude<SyncOutcome, { outcome: 'updated' }>> {
  const fetched = await doors.fetch(new URL('head.json', mirror).href, maxHeadBytes);
  if (fetched.outcome === 'failed') return fetched;
  const check = await doors.verifyHead(new TextDecoder().decode(fetched.bytes));
  if (check.outcome === 'refused') return check;
  const { head, signedBy } = check;
  const refusal = refusalOf(head, doors.now, have);
  if (refusal) return { outcome: 'refused', reason: refusal };
  if (head.version === have) return { outcome: 'unchanged', version: have };
  return { outcome: 'offered', mirror, head, signedBy };
}
