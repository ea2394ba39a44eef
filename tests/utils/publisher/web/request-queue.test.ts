import { expect, test } from 'vitest';
import { requestQueue } from '../../../../utils/publisher/web/request-queue';

/** Tasks that end when they are told to. */
function tasks() {
  const running: { host: string; end: () => void }[] = [];
  const task = (host: string) => () =>
    new Promise<void>((end) => {
      running.push({ host, end });
    });
  return { running, task };
}

const settled = () => new Promise(setImmediate);

test('runs no more at once than allowed, in all and for one host', async () => {
  const { running, task } = tasks();
  const queue = requestQueue({ requests: 3, requestsPerHost: 2 });
  const all = ['a', 'a', 'a', 'b', 'c', 'd'].map((host) => queue(host, task(host)));
  await settled();
  expect(running.map(({ host }) => host)).toEqual(['a', 'a', 'b']);
  running[2]?.end();
  await settled();
  expect(running.map(({ host }) => host)).toEqual(['a', 'a', 'b', 'c']);
  running[0]?.end();
  await settled();
  expect(running.map(({ host }) => host)).toEqual(['a', 'a', 'b', 'c', 'a']);
  for (const { end } of running) end();
  await settled();
  for (const { end } of running) end();
  await Promise.all(all);
});

test('a task that fails makes room for the next', async () => {
  const queue = requestQueue({ requests: 1, requestsPerHost: 1 });
  await expect(queue('a', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(await queue('a', async () => 'next')).toBe('next');
});
