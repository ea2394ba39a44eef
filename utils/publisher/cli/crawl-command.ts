import { join } from 'node:path';
import { readKindWords } from '../catalogue/read-kind-words';
import { readSoftwareIndex } from '../catalogue/read-software-index';
import { readArguments, required, webOrPath, type Command } from './command';
import { crawl, type CrawlOutcome } from '../crawl/crawl';
import { crawlLimits } from '../web/crawl-limits';
import { lastCrawl } from '../crawl/last-crawl';
import { problemReport, type ProblemReport } from '../crawl/problem-report';
import { progressOn } from './progress';
import { requestQueue } from '../web/request-queue';
import { readUncertainHosts } from '../federation/uncertain-hosts';
import { trackedDomains } from '../catalogue/tracked-domains';
import { writeAtomically } from '../site/write-atomically';

const options = {
  out: { type: 'string' },
  previous: { type: 'string' },
  probe: { type: 'boolean' },
  'allow-loopback': { type: 'boolean' },
} as const;

export const crawlCommand: Command = async (args, { out, progress: printer }) => {
  const { values, positionals } = readArguments(args, options, 1);
  const folder = required(values.out, 'out');
  const federation = webOrPath(positionals[0] ?? '');
  const previous = values.previous === undefined ? undefined : await lastCrawl(webOrPath(values.previous));
  if (values.previous !== undefined && !previous) printer.line(`Nothing in ${values.previous} yet.`);
  const progress = progressOn(printer);
  const outcome = await crawl({
    federation,
    previous: previous?.organizations ?? [],
    knownFiles: previous?.knownFiles ?? {},
    probe: values.probe ?? false,
    classify: readSoftwareIndex(),
    kindWords: readKindWords(),
    isTrackedDomain: trackedDomains(),
    uncertainHosts: readUncertainHosts(),
    now: new Date(),
    access: {
      limits: crawlLimits,
      allowLoopback: values['allow-loopback'] ?? false,
      queue: requestQueue(crawlLimits),
    },
    onProgress: progress.show,
  });
  progress.end();
  const report = problemReport(outcome);
  const wasRead = outcome.organizationsRead > 0;
  // The registry first: whatever becomes of the others, what is published next is there.
  if (wasRead) await writeAtomically(join(folder, 'registry.json'), JSON.stringify(outcome.registry));
  await writeAtomically(join(folder, 'problems.json'), `${JSON.stringify(report, undefined, 2)}\n`);
  if (wasRead && outcome.cache) await writeAtomically(join(folder, 'cache.json'), JSON.stringify(outcome.cache));
  for (const line of summaryOf(outcome, report)) out.line(line);
  return wasRead ? 0 : 1;
};

function summaryOf({ registry, organizationsRead, cache }: CrawlOutcome, report: ProblemReport): string[] {
  const { organizations } = registry;
  const members = organizations.filter(({ membership }) => membership.state === 'member');
  const services = members.reduce((sum, member) => sum + member.services.length, 0);
  const stale = organizations.filter(({ staleSince }) => staleSince !== undefined).length;
  const problems = report.organizations.reduce((sum, each) => sum + each.problems.length, report.federation.length);
  const lines = [
    ...report.federation.map(({ where, en }) => `${where}: ${en}`),
    `Organisations read: ${organizationsRead}`,
    `Members: ${members.length}, with ${services} services`,
    `Former members: ${organizations.filter(({ membership }) => membership.state === 'former').length}`,
    `Kept from the last crawl: ${stale}`,
    `Problems: ${problems} in ${report.organizations.length} organisations (problems.json)`,
  ];
  if (!cache)
    lines.push('The cache of the files read is too large and was left out: the next crawl asks for all of them.');
  if (organizationsRead === 0) lines.push('No organisation could be read: registry.json was not written.');
  return lines;
}
