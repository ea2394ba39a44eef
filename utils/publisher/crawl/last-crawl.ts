import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isOfService, parseRegistry } from '../../core/registry/parse-registry';
import type { Organization, Registry } from '../../core/registry/registry';
import { maxCacheLength, readCrawlCache, type CrawlCache } from './crawl-cache';
import { readSite } from '../site/read-site';
import { siteFiles } from '../site/site-files';

/** What the last crawl knew. */
interface LastCrawl {
  organizations: Organization[];
  knownFiles: CrawlCache;
}

/**
 * From the folder of a crawl, or from a published site (a folder or a URL); undefined if there is nothing yet. Throws
 * if there is something that cannot be read: going on without it would forget who left, and when.
 */
export async function lastCrawl(where: string): Promise<LastCrawl | undefined> {
  if (existsSync(join(where, 'registry.json'))) {
    const { organizations } = await readRegistryFile(where);
    return { organizations, knownFiles: await cacheIn(join(where, 'cache.json')) };
  }
  const reading = await readSite(siteFiles(where));
  if (reading.outcome === 'refused') throw new Error(`${where}: ${reading.where}: ${reading.reason}`);
  return reading.outcome === 'read' ? { organizations: reading.site.organizations, knownFiles: {} } : undefined;
}

/** Empty without one, and for one that is larger than any that a crawl leaves. */
async function cacheIn(path: string): Promise<CrawlCache> {
  if (!existsSync(path) || (await stat(path)).size > 2 * maxCacheLength) return {};
  return readCrawlCache(await readFile(path, 'utf8'));
}

/**
 * DIR/registry.json. Throws if any organisation in it does not fit: this file is our own work. A service that
 * does not fit any more, since it is asked for more than on that day, is left out.
 */
export async function readRegistryFile(folder: string): Promise<Registry> {
  const { value, problems } = parseRegistry(await readFile(join(folder, 'registry.json'), 'utf8'));
  const problem = problems.find((each) => !isOfService(each));
  if (!value || problem) throw new Error(`${folder}: ${problem?.where}: ${problem?.code} ${problem?.detail ?? ''}`);
  return value;
}
