import * as v from 'valibot';
import { parseSyncReport, type SyncReport } from '../../core/sync/sync-report';
import { browser } from '../browser';
import { keepOrRemember, readKept } from './kept-value';

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

const progressSchema = v.object({ done: v.number(), inAll: v.number() });

/** How far the sync under way is, in files; undefined when none is. Kept in memory only. */
export type SyncProgress = v.InferOutput<typeof progressSchema>;

/** Held by the sync under way. A worker that is stopped lets go of it, while the progress that it stored stays. */
const lock = 'sync';

/** Runs a sync, so that every page can tell that it is under way. */
export function underWay<T>(sync: () => Promise<T>): Promise<T> {
  return navigator.locks.request(lock, sync);
}

/** Says how far a sync is. Each call also tells the browser that the worker is still at work. */
export async function showSyncProgress(progress: SyncProgress | undefined): Promise<void> {
  if (progress) await browser.storage.session.set({ syncProgress: progress });
  else await browser.storage.session.remove('syncProgress');
}

/** Calls back with how far the sync under way is, if one is, and whenever it gets on or ends; answers how to stop. */
export function onSyncChanged(callback: (progress: SyncProgress | undefined) => void): () => void {
  let hasHeard = false;
  const listen = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area !== 'session' || !('syncProgress' in changes)) return;
    hasHeard = true;
    callback(parseProgress(changes.syncProgress?.newValue));
  };
  browser.storage.onChanged.addListener(listen);
  const catchUp = async () => {
    const progress = await progressUnderWay();
    if (progress && !hasHeard) callback(progress);
  };
  void catchUp();
  return () => browser.storage.onChanged.removeListener(listen);
}

async function progressUnderWay(): Promise<SyncProgress | undefined> {
  const { held = [] } = await navigator.locks.query();
  if (!held.some(({ name }) => name === lock)) return undefined;
  return parseProgress((await browser.storage.session.get('syncProgress')).syncProgress);
}

function parseProgress(stored: unknown): SyncProgress | undefined {
  const progress = v.safeParse(progressSchema, stored);
  return progress.success ? progress.output : undefined;
}
