import { suffixTest } from '../../../../utils/core/catalogue/public-suffix';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../../../../utils/publisher/site/hash';
import type { Key } from '../../../../utils/publisher/site/key-files';
import type { Publication } from '../../../../utils/publisher/site/publish-site';
import { signHead } from '../../../../utils/publisher/site/sign-head';
import type { Head } from '../../../../utils/core/sync/head';
import { verifyHead } from '../../../../utils/core/sync/verify-head';
import { fetchHead } from '../../../../utils/core/sync/fetch-head';
import { fetchRegistry, type FetchedRegistry } from '../../../../utils/core/sync/fetch-registry';
import type { Fetched, SyncDoors } from '../../../../utils/core/sync/sync-doors';
import { readFetched } from '../../../../utils/core/sync/read-fetched';
import { newKey, publish, siteIn, temporaryFolder } from '../../publisher/site/published-site';

const mirror = 'https://mirror.example/registry/';
const pathOf = (url: string) => url.slice(mirror.length);
const publishedAt = new Date('2026-11-23T12:00:00Z');

/** A published site as a client meets it without a network: what it asks for, what it keeps, what it is told. */
export async function offeredSite(changes: Partial<Publication> = {}) {
  const { path, remove } = temporaryFolder();
  const keys = await newKey();
  await publish(path, { keys: [keys.privateKey], ...changes });
  return openSite(path, remove, keys);
}

async function openSite(folder: string, remove: () => void, keys: { privateKey: Key; publicKey: Key }) {
  const { head, index } = await siteIn(folder);
  const asked: string[] = [];
  const kept = new Map<string, Uint8Array>();
  const progress: string[] = [];
  /** Paths of which the mirror gives something else. */
  const instead = new Map<string, Fetched>();
  /** What the device does before it keeps a file. */
  const device = { beforeKeeping: () => {} };
  const answer = (path: string, maxBytes: number): Fetched => {
    const bytes = new Uint8Array(readFileSync(join(folder, path)));
    return bytes.byteLength > maxBytes ? { outcome: 'failed', reason: 'too-large' } : { outcome: 'fetched', bytes };
  };
  return {
    folder,
    remove,
    keys,
    head,
    files: index.files,
    asked,
    kept,
    progress,
    instead,
    device,
    /** Fetches as a client that holds version `have`, believing `pinned`. */
    fetch: async (
      have?: number,
      { now = publishedAt, pinned = [keys.publicKey] }: { now?: Date; pinned?: Key[] } = {},
    ) => {
      const doors: SyncDoors = {
        fetch: async (url, maxBytes) => {
          asked.push(pathOf(url));
          return instead.get(pathOf(url)) ?? answer(pathOf(url), maxBytes);
        },
        verifyHead: (text) => verifyHead(text, pinned),
        hash: async (bytes) => sha256(bytes),
        keptFile: async (hash) => kept.get(hash),
        keepFile: async (hash, bytes) => {
          device.beforeKeeping();
          kept.set(hash, bytes);
        },
        onProgress: (done, inAll) => void progress.push(`${done}/${inAll}`),
        now,
      };
      const came = await fetchHead(mirror, have, doors);
      return came.outcome === 'offered' ? fetchRegistry(came, doors) : came;
    },
    /** Puts a file into the site by its hash, whatever it holds. */
    hold: (text: string) => {
      const hash = sha256(text);
      writeFileSync(join(folder, `files/${hash}.json`), text);
      return { path: `files/${hash}.json`, sha256: hash, bytes: Buffer.byteLength(text) };
    },
    /** Signs a head other than the publisher's. */
    sign: async (other: Partial<Record<keyof Head, unknown>>) => {
      const text = await signHead({ ...head, ...other } as Head, [keys.privateKey]);
      writeFileSync(join(folder, 'head.json'), text);
    },
  };
}

/** Reads without a pause, since nobody waits here. */
export const readAtOnce = (fetched: FetchedRegistry) =>
  readFetched(
    fetched,
    async () => {},
    async () => ({ isSuffix: suffixTest('uk co'), packaged: { format: 1, families: {}, kinds: [], services: [] } }),
  );
