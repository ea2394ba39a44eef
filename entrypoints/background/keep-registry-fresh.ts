import { restOfAllMs, type MirrorRests } from '../../utils/core/sync/mirror-rests';
import { nextSyncInMs } from '../../utils/core/sync/sync-schedule';
import type { SyncReport } from '../../utils/core/sync/sync-report';
import { mirrorsToAsk } from '../../utils/browser/sync/mirror-access';
import { readMirrorRests } from '../../utils/browser/sync/mirror-rests-kept';
import { readSettings } from '../../utils/browser/settings/settings-store';
import { setSyncAlarm } from '../../utils/browser/sync/sync-alarm';
import { stayAwake } from '../../utils/browser/sync/stay-awake';
import { addToSyncHistory, readSyncHistory, showSyncProgress, underWay } from '../../utils/browser/sync/sync-history';
import { syncOnce } from './sync-once';

/**
 * A background that is stopped during a sync has used up its alarm. This later alarm wakes it, and the sync goes on
 * from the files that it has.
 */
const goOnInMs = 600_000;

/** Which of the mirrors are asked at once, and which only if those have nothing. */
type TurnsOf = (mirrors: string[], rests: MirrorRests) => string[][];

let running: Promise<SyncReport> | undefined;

/**
 * Syncs now, or joins the sync under way, and sets the alarm for the next one. If the person asks, even a mirror that
 * wants to rest may be asked, which costs it one small answer; the others come first.
 */
export function syncNow(): Promise<SyncReport> {
  return sync((mirrors, rests) => [awake(mirrors, rests), mirrors.filter((mirror) => mirror in rests)]);
}

const awake = (mirrors: string[], rests: MirrorRests) => mirrors.filter((mirror) => !(mirror in rests));

function sync(turnsOf: TurnsOf): Promise<SyncReport> {
  running ??= syncAndScheduleNext(turnsOf);
  return running;
}

async function syncAndScheduleNext(turnsOf: TurnsOf): Promise<SyncReport> {
  try {
    return await stayAwake(() => underWay(() => syncAndReport(turnsOf)));
  } finally {
    running = undefined;
    await scheduleSync();
  }
}

/** The report is there before the sync is said to have ended, since pages read it then. */
async function syncAndReport(turnsOf: TurnsOf): Promise<SyncReport> {
  try {
    await showSyncProgress({ done: 0, inAll: 0 });
    const report = await syncOnce(turnsOf(await mirrorsToAsk(), await readMirrorRests()));
    await addToSyncHistory(report);
    return report;
  } finally {
    await showSyncProgress(undefined);
  }
}

/**
 * Syncs if the last sync is older than the period, and only with mirrors that did not ask to be left alone until later;
 * else sets the alarm, and answers nothing. Called at every start and by the alarm.
 */
export async function keepRegistryFresh(): Promise<SyncReport | undefined> {
  if (!running) await showSyncProgress(undefined); // of a sync that ended with the worker before this one
  const wait = await untilNextSync();
  if (wait !== 0) {
    await setSyncAlarm(wait);
    return undefined;
  }
  await setSyncAlarm(goOnInMs);
  return sync((mirrors, rests) => [awake(mirrors, rests)]);
}

/** Syncs once the person has allowed a mirror, with the button that asks for it or before they were asked. */
export async function syncWithAllowed(): Promise<SyncReport | undefined> {
  return (await readSettings()).syncPeriod === 'off' ? undefined : syncNow();
}

/** Sets the alarm as the period now is. */
export async function scheduleSync(): Promise<void> {
  await setSyncAlarm(await untilNextSync());
}

async function untilNextSync(): Promise<number | undefined> {
  const mirrors = await mirrorsToAsk();
  if (mirrors.length === 0) return undefined;
  const [{ syncPeriod }, [last], rests] = await Promise.all([readSettings(), readSyncHistory(), readMirrorRests()]);
  const now = new Date();
  return nextSyncInMs(syncPeriod, last, restOfAllMs(mirrors, rests, now), now, Math.random());
}
