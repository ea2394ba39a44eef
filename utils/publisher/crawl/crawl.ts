import type { Problem } from '../../core/problem';
import type { Classify } from '../federation/assemble-organization';
import type { Organization, Registry } from '../../core/registry/registry';
import type { KindWords } from '../catalogue/kind-words';
import type { CrawlCache } from './crawl-cache';
import { domainOf } from '../catalogue/domain-of';
import { federationEntry } from './federation-entry';
import type { WebAccess } from '../web/fetch-once';
import { organizationsOfCrawl, type OrganizationProblems } from '../federation/organizations-of-crawl';
import { probeServices } from './probe-services';
import { readFederationTree } from '../federation/read-federation-tree';
import { webFiles } from './web-files';

/** What a crawl is given. */
interface CrawlTask {
  /** URL of the federation's file, its path, or a folder that holds it. */
  federation: string;
  /** What the last crawl left. */
  previous: readonly Organization[];
  knownFiles: CrawlCache;
  probe: boolean;
  classify: Classify;
  kindWords: KindWords;
  isTrackedDomain: (domain: string) => boolean;
  /** Hosts of which membership is not known, unless the federation settles it. */
  uncertainHosts: readonly Organization[];
  now: Date;
  access: WebAccess;
  onProgress?: (done: number, total: number, label: string) => void;
}

/** What it gives. `organizationsRead` counts those whose own file could be read now. */
export interface CrawlOutcome {
  registry: Registry;
  organizationsRead: number;
  federationProblems: Problem[];
  reports: OrganizationProblems[];
  /** Undefined if it grew too large. */
  cache: CrawlCache | undefined;
}

/** Reads a federation as it is today. It ends with whatever could be read, and a problem for all that could not. */
export async function crawl(task: CrawlTask): Promise<CrawlOutcome> {
  const { previous, now, classify, kindWords, isTrackedDomain, onProgress } = task;
  const today = now.toISOString().slice(0, 10);
  const web = webFiles(task.access, task.knownFiles);
  const { entry, readFile } = await federationEntry(task.federation, web.readFile);
  const tree = await readFederationTree(entry, readFile, onProgress);
  const crawled = organizationsOfCrawl(
    tree,
    previous,
    { classify, kindWords, domainOf, isTrackedDomain, today },
    task.uncertainHosts,
  );
  const organizations = task.probe
    ? await probeServices(crawled.organizations, previous, task.access, today, onProgress)
    : crawled.organizations;
  return {
    registry: { version: Number(`${today.replaceAll('-', '')}00`), created: now.toISOString(), organizations },
    organizationsRead: tree.organizations.filter(({ file }) => file).length,
    federationProblems: tree.problems,
    reports: crawled.reports,
    cache: web.cache(),
  };
}
