import * as v from 'valibot';
import { publishedFileSchema } from './index-file';

const instant = v.pipe(v.string(), v.isoTimestamp());

/** Clocks differ, and so do days around the earth; nobody publishes for the day after tomorrow. */
const mostAheadMs = 2 * 86_400_000;

/** The small signed pointer to the newest registry: what the signature is over. */
export const headSchema = v.object({
  format: v.literal(1),
  /** YYYYMMDDNN; grows with every publication. */
  version: v.pipe(v.number(), v.integer(), v.minValue(2020_00_00_00), v.maxValue(9999_12_31_99)),
  /** ISO 8601 instants. */
  created: v.pipe(
    instant,
    v.check((text) => !Number.isNaN(instantMs(text))),
  ),
  expires: instant,
  index: publishedFileSchema,
});

export type Head = v.InferOutput<typeof headSchema>;

/** No head is near it: about 1 kB with one signature, 300 bytes more for each other one. */
export const maxHeadBytes = 16 * 1024;

/** Why a rightly signed head is not followed; undefined if it may be. `have` is the version that we hold. */
export function refusalOf(
  head: Pick<Head, 'version' | 'created' | 'expires'>,
  now: Date,
  have?: number,
): 'older-version' | 'from-the-future' | 'expired' | undefined {
  if (have !== undefined && head.version < have) return 'older-version';
  if (isFromTheFuture(head, now)) return 'from-the-future';
  if (!(instantMs(head.expires) > now.getTime())) return 'expired'; // so is what no clock reads
  return undefined;
}

/**
 * Whether a version is of a day beyond two days from now: no later one could ever take its place. Compared as numbers, so
 * that month 13 and the 30th of February have their place among the days too, and are overtaken as those are.
 */
export function isFromTheFuture({ version, created }: Pick<Head, 'version' | 'created'>, now: Date): boolean {
  const latest = new Date(now.getTime() + mostAheadMs);
  const latestDay = Number(latest.toISOString().slice(0, 10).replaceAll('-', ''));
  return Math.floor(version / 100) > latestDay || !(instantMs(created) <= latest.getTime());
}

/**
 * An instant of ISO 8601 with the zone Z, in ms; NaN for any other text, and for what no clock shows (30 February, 24:00, a
 * 61st second), which each browser would read in its own way.
 */
function instantMs(text: string): number {
  const [, seconds, fraction = ''] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(\.\d{1,9})?Z$/.exec(text) ?? [];
  const ms = Date.parse(`${seconds}Z`);
  const isShown = !Number.isNaN(ms) && new Date(ms).toISOString().slice(0, 19) === seconds;
  return isShown ? ms + Number(`0${fraction}`) * 1000 : Number.NaN;
}
