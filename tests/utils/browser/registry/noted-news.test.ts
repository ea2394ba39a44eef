import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { newsRead, tellDueNews } from '../../../../entrypoints/background/news';
import { deleteRegistryDatabase } from '../../../../utils/browser/registry/registry-database';
import { replaceRegistry } from '../../../../utils/browser/registry/replace-registry';
import { currentRegistry } from '../../../../utils/browser/registry/stored-reader';
import { setStar, setWanted, storedStars, storedWanted } from '../../../../utils/browser/settings/stars';
import { indexRegistry } from '../../../../utils/core/registry/index-registry';
import type { Organization } from '../../../../utils/core/registry/registry';
import { catalogue, organization, service } from '../../core/sample-registry';

vi.mock('../../../../utils/browser/browser', async () => {
  const { fakeBrowser: browser } = await import('wxt/testing/fake-browser');
  return { browser };
});
vi.stubGlobal('navigator', { locks: { request: (_name: string, work: () => Promise<unknown>) => work() } });

const { put: real } = IDBObjectStore.prototype;
const text = JSON.stringify(catalogue.compiled);
/** As a sync or an update of the package does it, on the day of its number. */
const list = async (day: number, ...organizations: Organization[]) => {
  const created = `2026-11-${day}T00:00:00Z`;
  const registry = { version: 2026110000 + day * 100, created, organizations };
  await replaceRegistry(
    indexRegistry(registry, catalogue, 'https://mirror.example/'),
    text,
    `2026-11-${day}T06:00:00Z`,
  );
};
const told = async () => ((await currentRegistry())?.news ?? []).map(({ change }) => change);
const closed = organization({ services: [service({ status: 'OVER' })] });

beforeEach(async () => {
  await deleteRegistryDatabase();
  await fakeBrowser.storage.local.clear();
});

test('what changed of a starred host is there with the list that says it, until it is read', async () => {
  await setStar('infini', true);
  await list(20, organization());
  expect(await told()).toEqual([]);
  await list(21, closed);
  expect(await told()).toEqual(['closed']);
  await list(22, closed); // another list, before it was read
  expect(await told()).toEqual(['closed']);
  await newsRead({ ids: (await currentRegistry())!.news!.map(({ id }) => id) });
  expect(await told()).toEqual([]);
  await list(23, closed);
  expect(await told()).toEqual([]);
});

test('nothing is told of a host without a star, nor of one whose star was taken away', async () => {
  await setStar('infini', true);
  await setStar('infini', false);
  expect(await storedStars()).toEqual([]);
  await list(20, organization());
  await list(21, closed);
  expect(await told()).toEqual([]);
});

test('a worker that is killed anywhere before the flip tells nothing yet, and all of it at the next attempt', async () => {
  await setStar('infini', true);
  await list(20, organization());
  const store = vi.spyOn(IDBObjectStore.prototype, 'put');
  for (let writes = 0; ; writes += 1) {
    let left = writes;
    store.mockImplementation(function stop(this: IDBObjectStore, ...args: [unknown, IDBValidKey?]) {
      if (left === 0) throw new Error('killed');
      left -= 1;
      return real.apply(this, args);
    });
    const isThrough = await list(21, closed).then(
      () => true,
      () => false,
    );
    store.mockImplementation(real);
    const { version } = (await currentRegistry())!;
    expect(await told()).toEqual(version === 2026112100 ? ['closed'] : []);
    if (isThrough) break;
    expect(writes).toBeLessThan(2000);
  }
  store.mockRestore();
});

test('a host that vanished is told once it has been gone for a day, even if no list came since', async () => {
  await setStar('infini', true);
  await list(20, organization());
  await list(21);
  expect(await told()).toEqual([]);
  vi.setSystemTime('2026-11-21T12:00:00Z');
  await tellDueNews();
  expect(await told()).toEqual([]);
  vi.setSystemTime('2026-11-22T07:00:00Z');
  await tellDueNews();
  await tellDueNews();
  expect(await told()).toEqual(['labelLost']);
  vi.useRealTimers();
});

test('a wish that comes true is told once, and ends when it is read', async () => {
  await setWanted('date-poll', { kind: 'date-poll' });
  await list(20, organization());
  const poll = organization({ services: [service({ id: 'infini/poll', kinds: ['date-poll'] })] });
  await list(21, poll);
  await list(22, poll);
  expect(await told()).toEqual(['offered']);
  expect(await storedWanted()).toHaveLength(1);
  await newsRead({ ids: (await currentRegistry())!.news!.map(({ id }) => id) });
  expect(await storedWanted()).toEqual([]);
  await list(23, poll);
  expect(await told()).toEqual([]);
});

test('a storage that cannot be read keeps no list from being replaced', async () => {
  await setStar('infini', true);
  await list(20, organization());
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const get = vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('unreadable'));
  await list(21, closed);
  expect((await currentRegistry())?.version).toBe(2026112100);
  expect(await told()).toEqual([]);
  expect(warned).toHaveBeenCalledOnce();
  get.mockRestore();
  warned.mockRestore();
});
