import { parseSyncReport, type SyncReport } from '../core/sync/sync-report';
import { browser } from './browser';

const key = 'syncHistory';
const kept = 20;

/** The last 20 syncs, newest first. */
export async function readSyncHistory(): Promise<SyncReport[]> {
  const { local, session } = browser.storage;
  const [{ [key]: stored }, { [key]: remembered }] = await Promise.all([local.get(key), session.get(key)]);
  const history = remembered ?? stored;
  if (!Array.isArray(history)) return [];
  return history.flatMap((entry) => parseSyncReport(entry) ?? []);
}

/**
 * Keeps a report. Where the device cannot write, it is remembered until the browser closes: a report that is forgotten
 * would have the mirrors asked again and again.
 */
export async function addToSyncHistory(report: SyncReport): Promise<void> {
  const { local, session } = browser.storage;
  const history = { [key]: [report, ...(await readSyncHistory())].slice(0, kept) };
  try {
    await local.set(history);
    await session.remove(key);
  } catch (error) {
    console.warn('Chatière: a sync could not be noted', error);
    await session.set(history);
  }
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
