import type { SyncPeriod } from '../settings';
import type { SyncReport } from './sync-report';

const hourMs = 3_600_000;
const periodMs: Record<SyncPeriod, number | undefined> = {
  off: undefined,
  manual: undefined,
  '12h': 12 * hourMs,
  '24h': 24 * hourMs,
  weekly: 7 * 24 * hourMs,
};
/** After a failure one waits this long, or less if the mirror says so: another mirror may be there by then. */
const afterFailureMs = hourMs;
/** What a stale copy gives, or one that is being written: an hour later the same mirror may have the newest whole. */
const passingRefusals: ReadonlySet<string> = new Set(['older-version', 'expired', 'wrong-hash']);
/** A mirror that says "at once" must not be asked for ever, as fast as the alarm can ring. */
const leastWaitMs = hourMs / 12;
/** Part of the period that is added by chance, so that not everybody asks at the same minute. */
const jitter = 0.1;

/**
 * In how many ms the next sync by itself is due, from 0; undefined when none is to happen by itself. `restMs`: until
 * the first mirror may be asked, which is waited for even beyond the period. `chance` lies between 0 and 1.
 */
export function nextSyncInMs(
  period: SyncPeriod,
  last: SyncReport | undefined,
  restMs: number,
  now: Date,
  chance: number,
): number | undefined {
  const every = periodMs[period];
  if (every === undefined) return undefined;
  const spread = (ms: number) => Math.round(ms * (1 + jitter * chance));
  return Math.max(dueInMs(every, last, now, spread), spread(restMs));
}

/** A last report from the future means that a clock was set: it counts as long ago. */
function dueInMs(every: number, last: SyncReport | undefined, now: Date, spread: (ms: number) => number): number {
  if (!last) return 0;
  const since = now.getTime() - Date.parse(last.at);
  if (!(since >= 0)) return 0;
  return Math.max(0, spread(waitMs(every, last)) - since);
}

function waitMs(every: number, last: SyncReport): number {
  if (last.outcome === 'failed')
    return Math.min(Math.max(last.retryAfterMs ?? afterFailureMs, leastWaitMs), afterFailureMs);
  return last.outcome === 'refused' && passingRefusals.has(last.reason) ? afterFailureMs : every;
}
