import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { crawl, type CrawlOutcome } from '../../../../utils/publisher/crawl/crawl';
import { temporaryFolder } from '../site/published-site';
import { federation, firstCrawl, organization, service } from './hostile-federation';
import { namedHosts, type NamedHosts } from './named-hosts';

let folder: ReturnType<typeof temporaryFolder>;
let outside: ReturnType<typeof temporaryFolder>;
let hosts: NamedHosts;
beforeEach(async () => {
  folder = temporaryFolder();
  outside = temporaryFolder();
  hosts = await namedHosts();
});
afterEach(async () => {
  folder.remove();
  outside.remove();
  await hosts.close();
});

const put = (path: string, text: string) => {
  mkdirSync(dirname(join(folder.path, path)), { recursive: true });
  writeFileSync(join(folder.path, path), text);
};
const crawled = (entry = folder.path): Promise<CrawlOutcome> =>
  crawl({ ...firstCrawl, federation: entry, access: hosts.access });
const servicesIn = ({ registry }: CrawlOutcome) =>
  registry.organizations.map(({ id, services }) => [id, services.length]);
const problemsIn = ({ reports }: CrawlOutcome) =>
  reports.flatMap(({ problems }) => problems.map(({ code, where }) => `${code} ${where}`));

test('from a folder, links lead to the web, and from there on the web', async () => {
  hosts.answers.set('arn.org/o', organization('ARN', { pad: 'pad', cloud: '/files/cloud' }));
  hosts.answers.set('arn.org/pad', service('Pad', 'https://pad.arn.org/'));
  hosts.answers.set('arn.org/files/cloud', service('Cloud', 'https://cloud.arn.org/'));
  hosts.answers.set('kaz.bzh/pad', service('Pad', 'https://pad.kaz.bzh/'));
  put('chatons.properties', federation({ arn: hosts.at('arn.org/o'), kaz: 'organizations/kaz.properties' }));
  put('organizations/kaz.properties', organization('Kaz', { pad: hosts.at('kaz.bzh/pad'), cloud: 'cloud.properties' }));
  put('organizations/cloud.properties', service('Cloud', 'https://cloud.kaz.bzh/'));
  const outcome = await crawled();
  expect(servicesIn(outcome)).toEqual([
    ['arn', 2],
    ['kaz', 2],
  ]);
  expect(problemsIn(outcome)).toEqual([]);
});

test('from the web, none leads back into the folder [S94]', async () => {
  put('secret.properties', service('Secret', 'https://secret.example/'));
  const links = { a: '../secret.properties', b: `file://${folder.path}/secret.properties`, c: 'secret.properties' };
  hosts.answers.set('mallory.example/o', organization('Mallory', links));
  put('chatons.properties', federation({ mallory: hosts.at('mallory.example/o') }));
  const outcome = await crawled();
  expect(servicesIn(outcome)).toEqual([['mallory', 0]]);
  expect(problemsIn(outcome).map((each) => each.split(' ')[0])).toEqual([
    'not-found',
    'unsupported-protocol',
    'not-found',
  ]);
});

test('nothing outside the folder is read, whatever a link on the disk leads to [S93]', async () => {
  writeFileSync(join(outside.path, 'o.properties'), organization('Outside', { pad: 'pad.properties' }));
  writeFileSync(join(outside.path, 'pad.properties'), service('Pad', 'https://pad.example.org/'));
  put('arn/o.properties', organization('ARN', { pad: 'pad.properties' }));
  symlinkSync(join(outside.path, 'pad.properties'), join(folder.path, 'arn', 'pad.properties'));
  symlinkSync(join(outside.path, 'o.properties'), join(folder.path, 'file.properties'));
  symlinkSync(outside.path, join(folder.path, 'folder'));
  symlinkSync('/dev/zero', join(folder.path, 'endless.properties'));
  symlinkSync('file.properties', join(folder.path, 'twice.properties'));
  execFileSync('mkfifo', [join(folder.path, 'pipe.properties')]);
  const listed = ['file', 'folder/o', 'endless', 'twice', 'pipe', 'arn/o'];
  put(
    'chatons.properties',
    federation(Object.fromEntries(listed.map((path) => [path.replace('/', '-'), `${path}.properties`]))),
  );
  const outcome = await crawled(join(folder.path, 'chatons.properties'));
  expect(servicesIn(outcome)).toEqual([['arn-o', 0]]);
  expect(problemsIn(outcome).filter((each) => !each.startsWith('not-in-registry'))).toEqual([
    'outside-of-folder file.properties',
    'outside-of-folder folder/o.properties',
    'outside-of-folder endless.properties',
    'outside-of-folder twice.properties',
    'not-found pipe.properties',
    'outside-of-folder pad.properties',
  ]);
});

test('a link within the folder is followed, and its file counts once; the folder may be a link itself', async () => {
  put('chatons.properties', federation({ arn: 'arn.properties', again: 'again.properties' }));
  put('arn.properties', organization('ARN'));
  symlinkSync('arn.properties', join(folder.path, 'again.properties'));
  const link = join(outside.path, 'link');
  symlinkSync(folder.path, link);
  for (const entry of [folder.path, link]) {
    const outcome = await crawled(entry);
    expect(servicesIn(outcome)).toEqual([['arn', 0]]);
    expect(problemsIn(outcome)).toEqual(['same-file-twice arn.properties', 'not-in-registry again']);
  }
});

test('the files of one organisation are not read beyond 2 MB together', async () => {
  const keys = Array.from({ length: 12 }, (_, index) => `s${index}`);
  put('chatons.properties', federation({ large: 'large.properties' }));
  put('large.properties', organization('Large', Object.fromEntries(keys.map((key) => [key, `${key}.properties`]))));
  for (const key of keys)
    put(`${key}.properties`, service('S', `https://s.large.org/${key}`).padEnd(256 * 1024, '\n# x'));
  const outcome = await crawled();
  expect(servicesIn(outcome)).toEqual([['large', 7]]);
  expect(problemsIn(outcome).filter((each) => each.startsWith('files-too-large'))).toHaveLength(5);
});
