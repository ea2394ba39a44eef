import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { exportJWK, generateKeyPair } from 'jose';
import { publicPart, readPrivateKey, type Key } from '../../utils/publisher/site/key-files';

/** The extension as built for the tests of the sync, per browser: `wxt build --mode loopback`. */
export const loopbackFolders = { chromium: '.output/chrome-mv3-loopback', firefox: '.output/firefox-mv3-loopback' };

/**
 * The mirrors that this build knows. Nothing listens there: each test puts the ports of its own servers in their place,
 * in a copy, so that tests can run at once and beside anything else on the machine.
 */
export const bakedMirrors = ['http://127.0.0.1:47811/', 'http://127.0.0.1:47812/'];

/** The waiting times of this build, which are nearly those of people; tests put others in their place, likewise. */
export const bakedTimes = { mirrorPatience: '25047', awakeEvery: '20047' }; // ms, as nothing else in the code is likely to be

/** Private keys of the build; it believes both, as it would while a publisher passes from one to the other. */
export interface LoopbackKeys {
  present: Key;
  coming: Key;
}

const keyFile = '.output/loopback-keys.json';

/** The keys made by the first build on this machine, and never committed. */
export async function loopbackKeys(): Promise<LoopbackKeys> {
  if (!existsSync(keyFile)) {
    mkdirSync(path.dirname(keyFile), { recursive: true });
    const keys: LoopbackKeys = { present: await newPrivateKey(), coming: await newPrivateKey() };
    writeFileSync(keyFile, JSON.stringify(keys), { mode: 0o600 });
  }
  return JSON.parse(readFileSync(keyFile, 'utf8')) as LoopbackKeys;
}

/** A key that no build knows. */
export async function newPrivateKey(): Promise<Key> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  return readPrivateKey(JSON.stringify(await exportJWK(privateKey)));
}

/** What `data/publishers.json` holds in a build for people, as the environment of this one. */
export async function loopbackEnvironment(): Promise<Record<string, string>> {
  const keys = Object.values(await loopbackKeys());
  return {
    WXT_REGISTRY_MIRRORS: bakedMirrors.join(','),
    WXT_MIRROR_PATIENCE: bakedTimes.mirrorPatience,
    WXT_AWAKE_EVERY: bakedTimes.awakeEvery,
    WXT_REGISTRY_KEYS: JSON.stringify({ keys: await Promise.all(keys.map((key: Key) => publicPart(key))) }),
  };
}
