import * as v from 'valibot';
import { publishedFileSchema } from './index-file';

const instant = v.pipe(v.string(), v.isoTimestamp());

/** The small signed pointer to the newest registry: what the signature is over. */
export const headSchema = v.object({
  format: v.literal(1),
  /** YYYYMMDDNN; grows with every publication. */
  version: v.pipe(v.number(), v.integer(), v.minValue(2020_00_00_00), v.maxValue(9999_12_31_99)),
  /** ISO 8601 instants. */
  created: instant,
  expires: instant,
  index: publishedFileSchema,
});

export type Head = v.InferOutput<typeof headSchema>;

/** No head is near it: about 1 kB with one signature, 300 bytes more for each other one. */
export const maxHeadBytes = 16 * 1024;

/** Why a rightly signed head is not followed; undefined if it may be. `have` is the version that we hold. */
export function refusalOf(head: Head, now: Date, have?: number): 'older-version' | 'expired' | undefined {
  if (have !== undefined && head.version < have) return 'older-version';
  if (Date.parse(head.expires) <= now.getTime()) return 'expired';
  return undefined;
}
