import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { members, temporaryFolder } from '../site/published-site';
import { command } from './command';

let folder: ReturnType<typeof temporaryFolder>;
const at = (name: string) => join(folder.path, name);
beforeEach(async () => {
  folder = temporaryFolder();
  await command('keygen', '--out', at('key.json'));
  crawled(5);
});
afterEach(() => folder.remove());

/** What a crawl leaves that has read this many members. */
function crawled(count: number): void {
  const registry = { version: 2026112700, created: '2026-11-27T04:17:00.000Z', organizations: members(count) };
  writeFileSync(at('registry.json'), JSON.stringify(registry));
  const report = { created: registry.created, federation: [], organizations: [] };
  writeFileSync(at('problems.json'), JSON.stringify(report));
}

const publish = () => command('publish', '--registry', folder.path, '--key', at('key.json'), '--out', at('site'));
const page = (name: string) => readFileSync(at(`site/${name}`), 'utf8');

test('each publication has its pages, and the next one says what has changed', async () => {
  expect(await publish()).toMatchObject({ exit: 0, progress: '' });
  expect(page('index.html')).toContain('This is the first publication.');
  expect(page('index.html')).toContain('datetime="2026-11-27T04:17:00.000Z"');
  expect(page('problems.html')).toContain('Everything was read');
  crawled(6);
  await publish();
  expect(page('index.html')).toMatch(/<strong>Host host5<\/strong>/);
  const { d } = JSON.parse(readFileSync(at('key.json'), 'utf8')) as { d: string };
  expect(page('index.html') + page('problems.html')).not.toContain(d);
});

test('what is no report of problems stops no publication, and nothing is told of it [S148]', async () => {
  await publish();
  rmSync(at('problems.json'));
  symlinkSync(at('key.json'), at('problems.json'));
  const { exit, out, progress } = await publish();
  expect([exit, existsSync(at('site/problems.html'))]).toEqual([0, false]);
  expect(out + progress + page('index.html')).not.toMatch(/"d"|problems\.html/);
  expect(progress).toContain('no report of problems');
});
