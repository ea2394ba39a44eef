import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { readPublicKeys } from '../../utils/publisher/site/key-files';
import { serveSite } from '../../utils/publisher/site/serve-site';
import { runStage } from './run-stage';

/** A mirror on this machine, and what a build needs to believe it. */
interface TourRegistry {
  mirror: string;
  /** A JWK set. */
  keys: string;
  close(): void;
}

/**
 * Crawls data/federation, signs and publishes it with a key made for this run, and serves it on the loopback: the whole
 * chain that a real publisher runs. Undefined when a step failed; it has said why on the screen.
 */
export async function serveTourRegistry(folder: string): Promise<TourRegistry | undefined> {
  const [key, crawl, site] = ['key.json', 'crawl', 'site'].map((name) => path.join(folder, name)) as [
    string,
    string,
    string,
  ];
  const registry = 'tsx utils/publisher/cli/cli.ts';
  const published = await runStage('Registry: a key, a crawl of data/federation, a publication', [
    `${registry} keygen --out ${key}`,
    `${registry} crawl data/federation --out ${crawl}`,
    `${registry} publish --registry ${crawl} --key ${key} --out ${site}`,
  ]);
  if (!published) return undefined;
  const server = await serveSite(site, 0);
  const { port } = server.address() as AddressInfo;
  return {
    mirror: `http://127.0.0.1:${port}/`,
    keys: JSON.stringify({ keys: await readPublicKeys(readFileSync(key, 'utf8')) }),
    close: () => server.close(),
  };
}
