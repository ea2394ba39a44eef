import * as v from 'valibot';

/** Why a registry that could be fetched is not taken over. */
export const refusals = [
  'bad-signature',
  'unknown-key',
  'older-version',
  'expired',
  'wrong-hash',
  'wrong-shape',
] as const;
/** Why nothing could be fetched, or nothing stored. */
export const failures = ['no-mirror', 'unreachable', 'timeout', 'too-large', 'not-stored'] as const;

export type Refusal = (typeof refusals)[number];
export type Failure = (typeof failures)[number];

/** What came of one sync. A refusal or a failure leaves the registry that we have as it is. */
export type SyncOutcome =
  | { outcome: 'updated'; version: number }
  | { outcome: 'unchanged'; version: number }
  | { outcome: 'refused'; reason: Refusal }
  | { outcome: 'failed'; reason: Failure; retryAfterMs?: number };

const entry = { at: v.string(), mirror: v.optional(v.string()), requests: v.number(), bytes: v.number() };

/** An outcome with its circumstances, as it is kept: when (ISO 8601), by which mirror, at what cost. */
export const syncReportSchema = v.variant('outcome', [
  v.object({ outcome: v.literal('updated'), version: v.number(), ...entry }),
  v.object({ outcome: v.literal('unchanged'), version: v.number(), ...entry }),
  v.object({ outcome: v.literal('refused'), reason: v.picklist(refusals), ...entry }),
  v.object({
    outcome: v.literal('failed'),
    reason: v.picklist(failures),
    retryAfterMs: v.optional(v.number()),
    ...entry,
  }),
]);

export type SyncReport = v.InferOutput<typeof syncReportSchema>;
