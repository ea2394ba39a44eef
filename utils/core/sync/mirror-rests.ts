import * as v from 'valibot';
import type { OfferedRegistry } from './fetch-head';
import type { SyncOutcome } from './sync-report';

/** Until when each mirror asked to be left alone: its address → ISO 8601 instant. */
export type MirrorRests = Record<string, string>;

/** A mirror that asks for more, out of malice or by a slip, must not silence a device for ever. */
const longestRestMs = 7 * 24 * 3_600_000;

/**
 * The rests that were stored and still hold. One that is over is dropped, and so is one that is longer than we ever
 * grant: the clock was set meanwhile.
 */
export function parseMirrorRests(stored: unknown, now: Date): MirrorRests {
  const rests = v.safeParse(v.record(v.string(), v.unknown()), stored);
  if (!rests.success) return {};
  const holding = Object.entries(rests.output).filter((entry): entry is [string, string] => {
    const left = typeof entry[1] === 'string' ? Date.parse(entry[1]) - now.getTime() : NaN;
    return left > 0 && left <= longestRestMs;
  });
  return Object.fromEntries(holding);
}

/**
 * The rest of a mirror once a sync has asked it. A head or a registry ends it, and so does a new `Retry-After`. A
 * failure to reach the mirror does not, or being offline for a moment would cancel what it asked for.
 */
export function withRest(
  rests: MirrorRests,
  mirror: string,
  came: SyncOutcome | OfferedRegistry,
  now: Date,
): MirrorRests {
  const { [mirror]: _ended, ...others } = rests;
  if (came.outcome !== 'failed') return others;
  if (came.retryAfterMs === undefined) return rests;
  const until = new Date(now.getTime() + Math.min(came.retryAfterMs, longestRestMs));
  return { ...others, [mirror]: until.toISOString() };
}

/** In how many ms the first of the mirrors may be asked, from 0. */
export function restOfAllMs(mirrors: readonly string[], rests: MirrorRests, now: Date): number {
  const left = mirrors.map((mirror) => Date.parse(rests[mirror] ?? '') - now.getTime());
  return Math.max(0, Math.min(...left.map((ms) => ms || 0)));
}
