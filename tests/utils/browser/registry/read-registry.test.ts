import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readRegistry } from '../../../../utils/browser/registry/read-registry';
import { deleteDB } from 'idb';
import { deleteRegistryDatabase } from '../../../../utils/browser/registry/registry-database';
import { RegistryGone } from '../../../../utils/browser/registry/registry-gone';
import { replaceRegistry } from '../../../../utils/browser/registry/replace-registry';
import { indexRegistry } from '../../../../utils/core/registry/index-registry';
import { catalogue, organization } from '../../core/sample-registry';

const bundled = { version: 2026112300, created: '2026-11-23T00:00:00Z', organizations: [organization()] };
const catalogueText = JSON.stringify({ format: 1, families: {}, kinds: catalogue.kinds, services: [] });

vi.mock('../../../../utils/browser/build', () => ({ build: { bundledVersion: 2026112300 } }));
vi.mock('../../../../utils/browser/browser', () => ({
  browser: { runtime: { getURL: (path: string) => `chrome-extension://chatiere/${path}` } },
}));
/** The files of the package, as its own address serves them. */
vi.stubGlobal('fetch', async (url: string) => {
  const packaged = { 'registry.json': JSON.stringify(bundled), 'catalogue.json': catalogueText };
  return new Response(packaged[url.slice('chrome-extension://chatiere/'.length) as keyof typeof packaged]);
});

const store = (version: number, text = catalogueText) =>
  replaceRegistry(indexRegistry({ ...bundled, version }, catalogue, 'https://mirror.example/'), text, bundled.created);
/** As another page does it, which asks those that have it open to close it. */
const deleteElsewhere = () => deleteDB('chatiere');
const opened = async () => {
  const { about, trouble } = await readRegistry((reader) => reader.catalogue());
  return { version: about.version, origin: about.origin, trouble };
};

beforeEach(async () => {
  await deleteRegistryDatabase();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
});

test('before anything is stored, the packaged registry answers', async () => {
  expect(await opened()).toEqual({ version: 2026112300, origin: 'bundled', trouble: 'not-stored-yet' });
});

test('a stored registry answers when it is as new as the packaged one, or newer', async () => {
  await store(2026112300);
  expect(await opened()).toEqual({ version: 2026112300, origin: 'https://mirror.example/', trouble: undefined });
  await store(2026112401);
  expect(await opened()).toMatchObject({ version: 2026112401, trouble: undefined });
});

test('after an update of the extension with a newer registry, that one answers', async () => {
  await store(2026112299);
  expect(await opened()).toEqual({ version: 2026112300, origin: 'bundled', trouble: 'outdated' });
});

test('a stored registry whose catalogue cannot be read never stands between a person and an answer', async () => {
  await store(2026112401, 'not JSON');
  expect(await opened()).toEqual({ version: 2026112300, origin: 'bundled', trouble: 'unreadable' });
});

test('nor does a browser that refuses its database', async () => {
  const refused = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('A mutation operation was attempted', 'InvalidStateError');
  });
  expect(await opened()).toMatchObject({ origin: 'bundled', trouble: 'unreadable' });
  refused.mockRestore();
  expect(await opened()).toMatchObject({ trouble: 'not-stored-yet' });
});

test('a stored registry that breaks while it is read is left for the packaged one, from the start', async () => {
  await store(2026112401);
  const versions: number[] = [];
  const { found, trouble } = await readRegistry(async ({ about }) => {
    versions.push(about.version);
    if (about.version === 2026112401) throw new Error('The stored registry has a broken view.');
    return about.origin;
  });
  expect({ found, trouble, versions }).toEqual({
    found: 'bundled',
    trouble: 'unreadable',
    versions: [2026112401, 2026112300],
  });
});

test('a database that another page throws away under way costs nobody the answer', async () => {
  await store(2026112401);
  const { found, trouble } = await readRegistry(async (reader) => {
    await deleteElsewhere();
    return reader.memberHosts();
  });
  expect({ found, trouble }).toEqual({ found: ['www.infini.fr', 'pad.infini.fr'], trouble: 'not-stored-yet' });
});

test('a database that another page rebuilds under way is read on', async () => {
  await store(2026112401);
  const { about, trouble } = await readRegistry(async (reader) => {
    await deleteElsewhere();
    await store(2026112402);
    return reader.memberHosts();
  });
  expect({ origin: about.origin, trouble }).toEqual({ origin: 'https://mirror.example/', trouble: undefined });
});

test('what breaks in the packaged registry too is a bug, and is heard', async () => {
  await expect(readRegistry(() => Promise.reject(new Error('a bug')))).rejects.toThrow('a bug');
});

test('a registry that is replaced while it is read is read anew, and says nothing of trouble', async () => {
  await store(2026112401);
  const versions: number[] = [];
  const { found, trouble } = await readRegistry(async ({ about }) => {
    versions.push(about.version);
    if (versions.length > 1) return about.version;
    await store(2026112402);
    throw new RegistryGone('replaced');
  });
  expect({ found, trouble, versions }).toEqual({
    found: 2026112402,
    trouble: undefined,
    versions: [2026112401, 2026112402],
  });
});

test('one of which a part is still missing then is unreadable', async () => {
  await store(2026112401);
  const { found, trouble } = await readRegistry(async ({ about }) => {
    if (about.version === 2026112401) throw new RegistryGone('a record is missing');
    return about.origin;
  });
  expect({ found, trouble }).toEqual({ found: 'bundled', trouble: 'unreadable' });
});
