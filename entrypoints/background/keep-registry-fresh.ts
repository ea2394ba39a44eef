import { nextSyncInMs } from '../../utils/core/sync/sync-schedule';
import type { SyncReport } from '../../utils/core/sync/sync-report';
import { build } from '../../utils/browser/build';
import { readSettings } from '../../utils/browser/settings-store';
import { setSyncAlarm } from '../../utils/browser/sync-alarm';
import { addToSyncHistory, readSyncHistory } from '../../utils/browser/sync-store';
import { syncOnce } from './sync-once';

let running: Promise<SyncReport> | undefined;

/** Syncs now, or joins the sync that is under way, and sets the alarm for the next one. */
export function syncNow(): Promise<SyncReport> {
  running ??= syncOnce(build.sources)
    .then(async (report) => {
      await addToSyncHistory(report);
      return report;
    })
    .finally(async () => {
      running = undefined;
      await scheduleSync();
    });
  return running;
}

/** Syncs if the last sync is older than the period; else sets the alarm. Called at every start and by the alarm. */
export async function keepRegistryFresh(): Promise<void> {
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
