import { restOfAllMs, type MirrorRests } from '../../utils/core/sync/mirror-rests';
import { nextSyncInMs } from '../../utils/core/sync/sync-schedule';
import type { SyncReport } from '../../utils/core/sync/sync-report';
import { build } from '../../utils/browser/build';
import { readMirrorRests } from '../../utils/browser/sync/mirror-rests-kept';
import { readSettings } from '../../utils/browser/settings/settings-store';
import { setSyncAlarm } from '../../utils/browser/sync/sync-alarm';
import { stayAwake } from '../../utils/browser/sync/stay-awake';
import { addToSyncHistory, readSyncHistory, showSyncProgress, underWay } from '../../utils/browser/sync/sync-history';
import { syncOnce } from './sync-once';

/** A background that is stopped while it syncs has spent its alarm: another one wakes it, to go on from what it has. */
const goOnInMs = 600_000;

let running: Promise<SyncReport> | undefined;

/**
 * Syncs now, or joins the sync that is under way, and sets the alarm for the next one. The person who asks for it may
 * ask a mirror that wants to be left alone, which costs it one small answer; but the others come first.
 */
export function syncNow(): Promise<SyncReport> {
  return sync((rests) => [awake(rests), build.sources.mirrors.filter((mirror) => mirror in rests)]);
}

const awake = (rests: MirrorRests) => build.sources.mirrors.filter((mirror) => !(mirror in rests));

function sync(turnsOf: (rests: MirrorRests) => string[][]): Promise<SyncReport> {
  running ??= stayAwake(() => underWay(() => syncAndReport(turnsOf))).finally(async () => {
    running = undefined;
    await scheduleSync();
  });
  return running;
}

/** The report is there before the sync is said to have ended, since pages read it then. */
async function syncAndReport(turnsOf: (rests: MirrorRests) => string[][]): Promise<SyncReport> {
  try {
    await showSyncProgress({ done: 0, inAll: 0 });
    const report = await syncOnce(turnsOf(await readMirrorRests()));
    await addToSyncHistory(report);
    return report;
  } finally {
    await showSyncProgress(undefined);
  }
}

/**
 * Syncs if the last sync is older than the period, and only with mirrors that did not ask to be left alone until later;
 * else sets the alarm. Called at every start and by the alarm.
 */
export async function keepRegistryFresh(): Promise<void> {
  if (!running) await showSyncProgress(undefined); // of a sync that ended with the worker before this one
  const wait = await untilNextSync();
  if (wait !== 0) return setSyncAlarm(wait);
  await setSyncAlarm(goOnInMs);
  await sync((rests) => [awake(rests)]);
}

/** Sets the alarm as the period now is. */
export async function scheduleSync(): Promise<void> {
  await setSyncAlarm(await untilNextSync());
}

async function untilNextSync(): Promise<number | undefined> {
  const { mirrors } = build.sources;
  if (mirrors.length === 0) return undefined;
  const [{ syncPeriod }, [last], rests] = await Promise.all([readSettings(), readSyncHistory(), readMirrorRests()]);
  const now = new Date();
  return nextSyncInMs(syncPeriod, last, restOfAllMs(mirrors, rests, now), now, Math.random());
}
