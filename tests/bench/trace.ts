import type { BrowserContext } from '@playwright/test';

/** One line of a trace of Chromium; moments and durations in µs, the former by the machine's monotonic clock. */
export interface TraceEvent {
  name: string;
  ts: number;
  dur?: number;
  /** What the thread itself computed meanwhile. */
  tdur?: number;
  pid: number;
  tid: number;
  args?: { name?: string; data?: { documentLoaderURL?: string } };
}

const categories = ['__metadata', 'blink.user_timing', 'devtools.timeline', 'toplevel'];
/** A document that changes after so many ms without a change does so by itself, and not because it was opened. */
const quietMs = 500;
const drawing = new Set(['UpdateLayoutTree', 'Layout', 'PrePaint', 'Paint']);

/** What all processes of the browser did while some work ran. Attaches to nothing, so that nothing else is measured. */
export async function traced(context: BrowserContext, work: () => Promise<void>): Promise<TraceEvent[]> {
  const browser = context.browser()!;
  await browser.startTracing(undefined, { categories });
  await work();
  const trace = JSON.parse((await browser.stopTracing()).toString('utf8')) as { traceEvents: TraceEvent[] };
  return trace.traceEvents.toSorted((a, b) => a.ts - b.ts);
}

/** When each navigation to this address began, and where, in turn. Throws if there was none. */
export function navigationsIn(events: TraceEvent[], url: string): TraceEvent[] {
  const navigations = events.filter(
    ({ name, args }) => name === 'navigationStart' && args?.data?.documentLoaderURL?.startsWith(url),
  );
  if (navigations.length === 0) throw new Error(`The trace knows no navigation to ${url}.`);
  return navigations;
}

/** The end of the load of a document, or of the last style, layout or painting after it before it lay quiet; in µs. */
export function settledIn(events: TraceEvent[], { pid, tid, ts }: TraceEvent): number {
  const own = events.filter((event) => event.pid === pid && event.tid === tid && event.ts >= ts);
  const loaded = own.find(({ name }) => name === 'loadEventEnd');
  if (!loaded) throw new Error('The document was not loaded before the trace ended.');
  let settled = loaded.ts;
  for (const event of own) {
    if (!drawing.has(event.name)) continue;
    if (event.ts - settled > quietMs * 1000) break;
    settled = Math.max(settled, event.ts + (event.dur ?? 0));
  }
  return settled;
}

/** What one thread computed since a moment, and until another if one is given, in CPU ms. */
export function threadTime(
  events: TraceEvent[],
  { pid, tid, ts }: Pick<TraceEvent, 'pid' | 'tid' | 'ts'>,
  until = Infinity,
): number {
  const tasks = events.filter(
    (event) => event.pid === pid && event.tid === tid && event.ts >= ts && event.ts < until && isTask(event),
  );
  return tasks.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000;
}

/** What the main thread computed since each of these navigations, one after the other, until the next; in CPU ms. */
export function threadTimes(events: TraceEvent[], navigations: TraceEvent[]): number[] {
  return navigations.map((navigation, at) => threadTime(events, navigation, navigations[at + 1]?.ts));
}

/** The threads of the workers of extensions. */
export function workersIn(events: TraceEvent[]): TraceEvent[] {
  const named = (event: string, wanted: string) =>
    events.filter(({ name, args }) => name === event && args?.name === wanted);
  const processes = new Set(named('process_name', 'Extension Renderer').map(({ pid }) => pid));
  return named('thread_name', 'ServiceWorker thread').filter(({ pid }) => processes.has(pid));
}

/** What these workers computed, in CPU ms; the start of their process is not theirs. */
export function workerTime(events: TraceEvent[]): number {
  return workersIn(events).reduce((sum, { pid, tid }) => sum + threadTime(events, { pid, tid, ts: 0 }), 0);
}

function isTask({ name }: TraceEvent): boolean {
  return name === 'ThreadControllerImpl::RunTask';
}
