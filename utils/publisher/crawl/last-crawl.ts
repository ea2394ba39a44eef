import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseRegistry } from '../../core/registry/parse-registry';
import type { Organization } from '../../core/registry/registry';
import { readCrawlCache, type CrawlCache } from './crawl-cache';
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
    const organizations = await readRegistryFile(where);
    const cache = join(where, 'cache.json');
    return { organizations, knownFiles: existsSync(cache) ? readCrawlCache(await readFile(cache, 'utf8')) : {} };
  }
  const reading = await readSite(siteFiles(where));
  if (reading.outcome === 'refused') throw new Error(`${where}: ${reading.where}: ${reading.reason}`);
  return reading.outcome === 'read' ? { organizations: reading.site.organizations, knownFiles: {} } : undefined;
}

/** The organisations of DIR/registry.json. Throws if any of them does not fit: this file is our own work. */
export async function readRegistryFile(folder: string): Promise<Organization[]> {
  const { value, problems } = parseRegistry(await readFile(join(folder, 'registry.json'), 'utf8'));
  const [problem] = problems;
  if (!value || problem) throw new Error(`${folder}: ${problem?.where}: ${problem?.code} ${problem?.detail ?? ''}`);
  return value.organizations;
}
