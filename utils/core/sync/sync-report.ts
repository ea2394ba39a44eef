import * as v from 'valibot';

/** Why a registry that could be fetched is not taken over. */
const refusals = [
  'bad-signature',
  'unknown-key',
  'older-version',
  'from-the-future',
  'expired',
  'wrong-hash',
  'wrong-shape',
] as const;
/** Why nothing could be fetched, or nothing stored. */
const failures = [
  'no-mirror',
  'not-permitted',
  'unreachable',
  'timeout',
  'out-of-time',
  'too-large',
  'not-stored',
] as const;

type Refusal = (typeof refusals)[number];
type Failure = (typeof failures)[number];

/** What came of one sync. A refusal or a failure leaves the registry that we have as it is. */
export type SyncOutcome =
  | { outcome: 'updated'; version: number }
  | { outcome: 'unchanged'; version: number }
  | { outcome: 'refused'; reason: Refusal }
  | { outcome: 'failed'; reason: Failure; retryAfterMs?: number };

/** An outcome with its circumstances, as it is kept: when (ISO 8601), by which mirror, at what cost. */
export type SyncReport = SyncOutcome & { at: string; mirror?: string; requests: number; bytes: number };

const storedReport = v.object({
  outcome: v.picklist(['updated', 'unchanged', 'refused', 'failed']),
  version: v.optional(v.number()),
  reason: v.optional(v.picklist([...refusals, ...failures])),
  retryAfterMs: v.optional(v.number()),
  at: v.string(),
  mirror: v.optional(v.string()),
  requests: v.number(),
  bytes: v.number(),
});

/** A report that was stored; undefined if it is not one. */
export function parseSyncReport(stored: unknown): SyncReport | undefined {
  const parsed = v.safeParse(storedReport, stored);
  if (!parsed.success) return undefined;
  const { outcome, version, reason } = parsed.output;
  const isWhole = outcome === 'updated' || outcome === 'unchanged' ? version !== undefined : reason !== undefined;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the line above looks at what the type asks for
  return isWhole ? (parsed.output as SyncReport) : undefined;
}
