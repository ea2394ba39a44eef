import { nextSyncInMs } from '../../utils/core/sync/sync-schedule';
import type { SyncReport } from '../../utils/core/sync/sync-report';
import { build } from '../../utils/browser/build';
import { readSettings } from '../../utils/browser/settings-store';
import { setSyncAlarm } from '../../utils/browser/sync-alarm';
import { stayAwake } from '../../utils/browser/stay-awake';
import { addToSyncHistory, readSyncHistory, showSyncProgress } from '../../utils/browser/sync-store';
import { syncOnce } from './sync-once';

let running: Promise<SyncReport> | undefined;

/** Syncs now, or joins the sync that is under way, and sets the alarm for the next one. */
export function syncNow(): Promise<SyncReport> {
  running ??= stayAwake(syncAndReport).finally(async () => {
    running = undefined;
    await scheduleSync();
  });
  return running;
}

/** The report is there before the sync is said to have ended, since pages read it then. */
async function syncAndReport(): Promise<SyncReport> {
  try {
    await showSyncProgress({ done: 0, inAll: 0 });
    const report = await syncOnce(build.sources);
    await addToSyncHistory(report);
    return report;
  } finally {
    await showSyncProgress(undefined);
  }
}

/** Syncs if the last sync is older than the period; else sets the alarm. Called at every start and by the alarm. */
export async function keepRegistryFresh(): Promise<void> {
  if (!running) await showSyncProgress(undefined); // of a sync that ended with the worker before this one
  const wait = await untilNextSync();
  if (wait === 0) await syncNow();
  else await setSyncAlarm(wait);
}

/** Sets the alarm as the period now is. */
export async function scheduleSync(): Promise<void> {
  await setSyncAlarm(await untilNextSync());
}

async function untilNextSync(): Promise<number | undefined> {
  if (build.sources.mirrors.length === 0) return undefined;
  const [{ syncPeriod }, [last]] = await Promise.all([readSettings(), readSyncHistory()]);
  return nextSyncInMs(syncPeriod, last, new Date(), Math.random());
}
