import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compiledCatalogue } from '../catalogue/read-catalogue';
import { readArguments, required, webOrPath, type Command } from './command';
import { publicPart, readPrivateKey } from '../site/key-files';
import { readRegistryFile } from '../crawl/last-crawl';
import { registryChanges } from '../federation/registry-changes';
import { readProblemReport } from '../pages/read-problem-report';
import { whereToGet } from '../pages/where-to-get';
import { writePages } from '../pages/write-pages';
import { lastPublication } from '../site/last-publication';
import { publishSite, type PublicationReport } from '../site/publish-site';
import { UsageError } from './usage';

const options = {
  registry: { type: 'string' },
  key: { type: 'string', multiple: true },
  out: { type: 'string' },
  previous: { type: 'string' },
  expires: { type: 'string', default: '30d' },
  'accept-loss': { type: 'boolean', default: false },
} as const;

export const publishCommand: Command = async (args, { out, progress }) => {
  const { values } = readArguments(args, options, 0);
  const folder = required(values.registry, 'registry');
  const site = required(values.out, 'out');
  const keyFiles = required(values.key, 'key');
  const expiresInMilliseconds = durationOf(values.expires);
  const acceptLoss = values['accept-loss'];
  const stated = values.previous === undefined ? undefined : webOrPath(values.previous);
  const previous = await lastPublication({ stated, out: site, acceptLoss, warn: progress.line });
  const { organizations, created } = await readRegistryFile(folder);
  const problems = await readProblemReport(join(folder, 'problems.json'));
  const keys = await Promise.all(keyFiles.map(async (file) => readPrivateKey(await readFile(file, 'utf8'))));
  const report = await publishSite({
    organizations,
    catalogue: compiledCatalogue(),
    keys,
    out: site,
    ...(previous && { previous }),
    now: new Date(),
    expiresInMilliseconds,
    acceptLoss,
  });
  if (report.outcome === 'published') {
    if (!problems) progress.line(`${folder}: there is no report of problems, so there is no page of them.`);
    const { version, expires } = report.head;
    const before = previous?.site;
    await writePages(
      site,
      {
        organizations,
        version,
        crawled: created,
        expires,
        ...(before && {
          since: { created: before.head.created, changes: registryChanges(before.organizations, organizations) },
        }),
        keys: await Promise.all(keys.map(publicPart)),
        whereToGet,
      },
      problems,
    );
  }
  const printer = report.outcome === 'published' ? out : progress;
  for (const line of linesOf(report)) printer.line(line);
  return report.outcome === 'published' ? 0 : 1;
};

/** `30d` or `12h`, in milliseconds. */
function durationOf(text: string): number {
  const [, count, unit] = /^([1-9]\d{0,3})([dh])$/.exec(text) ?? [];
  if (count === undefined) throw new UsageError(`--expires ${text}: a number of days or hours, such as 30d or 12h`);
  return Number(count) * (unit === 'd' ? 24 : 1) * 3_600_000;
}

function linesOf(report: PublicationReport): string[] {
  if (report.outcome === 'refused') {
    const { vanished, members } = report;
    return [
      `Refused: ${vanished.length} of ${members} members would vanish (${vanished.slice(0, 20).join(', ')}). If that is right, add --accept-loss.`,
    ];
  }
  const { head, files, newFiles, bytes, problems } = report;
  const lost = problems.map(({ where, detail }) => `${where}: too large, its last ${detail} services were left out.`);
  return [
    ...lost,
    `Version ${head.version}, valid until ${head.expires}: ${files} files, ${newFiles} of them new, ${bytes} bytes.`,
  ];
}
