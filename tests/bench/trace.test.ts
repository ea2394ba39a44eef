import { expect, test } from 'vitest';
import { navigationsIn, settledIn, threadTime, threadTimes, workerTime, type TraceEvent } from './trace';

const popup = 'chrome-extension://ours/popup.html';
const event = (name: string, ms: number, more: Partial<TraceEvent> = {}): TraceEvent => ({
  name,
  ts: ms * 1000,
  pid: 1,
  tid: 1,
  ...more,
});
const navigation = event('navigationStart', 10, { args: { data: { documentLoaderURL: popup } } });
const task = (ms: number, tid: number, pid = 1) =>
  event('ThreadControllerImpl::RunTask', ms, { dur: 9000, tdur: 3000, tid, pid });
const named = (name: string, called: string, tid: number, pid = 1) =>
  event(name, 0, { args: { name: called }, tid, pid });

test('a popup is settled after the last drawing before it lies quiet', () => {
  const events = [
    event('Layout', 12), // of the empty document that was there before
    navigation,
    event('Layout', 20, { dur: 1000 }),
    event('loadEventEnd', 600), // the browser may take its time in between
    event('Layout', 700, { dur: 5000 }),
    event('Paint', 720, { dur: 2000 }),
    event('Paint', 730, { tid: 2, dur: 9000 }), // another thread's
    event('Layout', 1500, { dur: 1000 }), // it changes by itself
  ];
  expect(settledIn(events, navigation)).toBe(722_000);
});

test('a popup that draws nothing after its load is settled then, and one that never loads is a fault', () => {
  expect(settledIn([navigation, event('loadEventEnd', 600)], navigation)).toBe(600_000);
  expect(() => settledIn([navigation], navigation)).toThrow('not loaded');
});

test('the loads of a page are told apart by their navigations', () => {
  const again = { ...navigation, ts: 50_000 };
  const events = [navigation, task(11, 1), task(20, 1), again, task(60, 1)];
  expect(navigationsIn(events, popup)).toEqual([navigation, again]);
  expect(() => navigationsIn(events, 'https://doodle.com/')).toThrow('no navigation');
  expect(threadTimes(events, [navigation, again])).toEqual([6, 3]);
});

test('a thread is charged with what it computed, and a worker with its own threads only', () => {
  const events = [
    named('process_name', 'Extension Renderer', 1),
    named('thread_name', 'ServiceWorker thread', 2),
    named('thread_name', 'ServiceWorker thread', 2, 7), // a page's own, in a process of pages
    task(5, 1),
    task(11, 1),
    task(12, 2),
    task(13, 2),
    task(13, 2, 7),
  ];
  expect(threadTime(events, navigation)).toBe(3);
  expect(workerTime(events)).toBe(6);
});
