import { parseSyncReport, type SyncReport } from '../core/sync/sync-report';
import { browser } from './browser';
import { keepOrRemember, readKept } from './keep-or-remember';

const key = 'syncHistory';
const kept = 20;

/** The last 20 syncs, newest first. */
export async function readSyncHistory(): Promise<SyncReport[]> {
  const history = await readKept(key);
  return Array.isArray(history) ? history.flatMap((entry) => parseSyncReport(entry) ?? []) : [];
}

export async function addToSyncHistory(report: SyncReport): Promise<void> {
  await keepOrRemember(key, [report, ...(await readSyncHistory())].slice(0, kept));
}

/** How far the sync under way is, in files; undefined when none is. Kept in memory only. */
export interface SyncProgress {
  done: number;
  inAll: number;
}

/** Says how far a sync is. Each call also tells the browser that the worker is still at work. */
export async function showSyncProgress(progress: SyncProgress | undefined): Promise<void> {
  if (progress) await browser.storage.session.set({ syncProgress: progress });
  else await browser.storage.session.remove('syncProgress');
}

/** Calls back whenever a sync gets on or ends; answers how to stop listening. */
export function onSyncChanged(callback: (progress: SyncProgress | undefined) => void): () => void {
  const listen = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'session' && 'syncProgress' in changes) {
      callback(changes.syncProgress?.newValue as SyncProgress | undefined);
    }
  };
  browser.storage.onChanged.addListener(listen);
  return () => browser.storage.onChanged.removeListener(listen);
}
