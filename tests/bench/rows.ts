import type { MeasuredExtension } from './measured-extension';

/** What stands side by side: an extension that does nothing, and ours as it may be used. */
export const columns = ['empty', '20 services', 'everything', 'grown'] as const;
export type Column = (typeof columns)[number];

type Popup = Awaited<ReturnType<MeasuredExtension['popup']>>;
type PageLoad = Awaited<ReturnType<MeasuredExtension['page']>>;

/** All that is measured of one extension in one round. */
export interface Sample {
  popup: { newProcess: Popup; workerAlive: Popup };
  watched: { workerAlive: PageLoad; workerStopped: PageLoad };
  unwatched: PageLoad;
}

/** One line of the table: what it takes of a sample, and what DESIGN allows. */
export interface Row {
  name: string;
  of(sample: Sample): number;
  budget?: Budget;
}

/** What DESIGN allows, in words and as a number, given what the empty extension took in any row. */
interface Budget {
  words: string;
  columns: Column[];
  limit(emptyOf: (row: Row) => number): number;
}

const ours: Column[] = ['20 services', 'everything', 'grown'];
const row = (name: string, of: Row['of'], budget?: Budget): Row => ({ name, of, budget });

const newProcess: Row = row(
  'popup document, start to settled, new process (ms)',
  ({ popup }) => popup.newProcess.fromStart,
  {
    words: '≤ ×1.5 of empty',
    columns: ours,
    limit: (emptyOf) => 1.5 * emptyOf(newProcess),
  },
);
const fromClick: Row = row('popup, click to settled, worker stopped (ms)', ({ popup }) => popup.newProcess.fromClick, {
  words: '≤ empty + 35',
  columns: ours,
  limit: (emptyOf) => emptyOf(fromClick) + 35,
});
const watchedPage: Row = row('watched page, main thread (CPU ms)', ({ watched }) => watched.workerAlive.mainThread, {
  words: '≤ empty + 2',
  columns: ['20 services', 'grown'], // the browser itself charges for each granted origin
  limit: (emptyOf) => emptyOf(watchedPage) + 2,
});

/** Budgets as DESIGN has them. */
export const rows: Row[] = [
  newProcess,
  row('popup document, start to settled, worker alive (ms)', ({ popup }) => popup.workerAlive.fromStart, {
    words: '≤ empty in a new process',
    columns: ours,
    limit: (emptyOf) => emptyOf(newProcess),
  }),
  fromClick,
  row('popup document, main thread, new process (CPU ms)', ({ popup }) => popup.newProcess.mainThread),
  watchedPage,
  row('page not watched, main thread (CPU ms)', ({ unwatched }) => unwatched.mainThread),
  row('worker, per watched page (CPU ms)', ({ watched }) => watched.workerAlive.worker, {
    words: '≤ 1.5',
    columns: ours,
    limit: () => 1.5,
  }),
  row('worker, woken by a watched page (CPU ms)', ({ watched }) => watched.workerStopped.worker, {
    words: '≤ 35',
    columns: ours,
    limit: () => 35,
  }),
];
