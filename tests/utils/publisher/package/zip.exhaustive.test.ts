import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { blanksOf } from '../../../../utils/publisher/package/blanks';

const folder = mkdtempSync(join(tmpdir(), 'chatiere-zip-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const key = { kty: 'EC', crv: 'P-256', x: 'x', y: 'y' };
const zips = (out: string) => readdirSync(out).filter((name) => name.endsWith('.zip'));

test('refuses to pack for a store what could not sync, says why, and names what is blank', async () => {
  const env = { WXT_REGISTRY_MIRRORS: '', WXT_REGISTRY_KEYS: JSON.stringify(key) };
  const { code, stderr } = await zip(['--out', join(folder, 'refused')], env);
  const blanks = blanksOf(JSON.parse(readFileSync('data/publishers.json', 'utf8')));
  expect([code, stderr.split('\n')]).toEqual([
    1,
    [...blanks, expect.stringMatching(/^Not packed\. No mirror is named/), ''],
  ]);
  expect(() => readdirSync(join(folder, 'refused'))).toThrow(/ENOENT/);
});

describe('packs with --bundled-only', { timeout: 120_000 }, () => {
  const one = join(folder, 'one');

  test('both packages and the sources, and no mirror in them', async () => {
    const env = { WXT_REGISTRY_MIRRORS: 'https://left-out.example/', WXT_REGISTRY_KEYS: JSON.stringify(key) };
    expect(await zip(['--bundled-only', '--out', one], env)).toMatchObject({ code: 0 });
    expect(zips(one).map((name) => name.replace(/\d+\.\d+\.\d+/, 'VERSION'))).toEqual([
      'chatiere-VERSION-chrome.zip',
      'chatiere-VERSION-firefox.zip',
      'chatiere-VERSION-sources.zip',
    ]);
    const [chromium = ''] = zips(one);
    const manifest = unzipSync(readFileSync(join(one, chromium)))['manifest.json'];
    expect(strFromU8(manifest!)).toContain("connect-src 'self';");
  });

  test('sources that hold what a rebuild needs, and nothing that lay about [S103]', () => {
    const name = zips(one).find((each) => each.endsWith('sources.zip')) ?? '';
    const sources = unzipSync(readFileSync(join(one, name)));
    const files = Object.keys(sources);
    expect(files).toEqual(
      expect.arrayContaining(['LICENSE', 'package-lock.json', 'data/publishers.json', 'wxt.config.ts']),
    );
    const rooms = new Set(files.map((file) => (file.includes('/') ? file.slice(0, file.indexOf('/')) : '')));
    expect([...rooms].toSorted()).toEqual(['', 'components', 'data', 'entrypoints', 'public', 'utils']);
    const committed = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0');
    expect(files.filter((file) => !committed.includes(file))).toEqual([]);
    expect(files.filter((file) => /\.(zip|pem|log|env)$|(^|\/)\./.test(file))).toEqual([]);
    const privateKeys = Object.entries(sources).filter(([, content]) =>
      /"d"\s*:\s*"[\w-]{43}"/.test(strFromU8(content, true)),
    );
    expect(privateKeys.map(([file]) => file)).toEqual([]);
  });
});

/** The command as a person runs it: nothing of the test's own environment gets in. */
function zip(parameters: string[], given: Record<string, string>): Promise<{ code: number; stderr: string }> {
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, ...given };
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['--import', 'tsx', 'utils/publisher/package/zip.ts', ...parameters],
      { env, maxBuffer: 1 << 24 },
      (_error, _stdout, stderr) => resolve({ code: child.exitCode ?? -1, stderr }),
    );
  });
}
