import { mkdirSync, readFileSync, readdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeAtomically } from '../../../../utils/publisher/site/write-atomically';
import { temporaryFolder } from './published-site';

let folder: ReturnType<typeof temporaryFolder>;
const at = (name: string) => join(folder.path, name);
const textOf = (name: string) => readFileSync(at(name), 'utf8');

beforeEach(() => {
  folder = temporaryFolder();
  writeFileSync(at('victim'), 'mine');
  mkdirSync(at('elsewhere'));
});
afterEach(() => folder.remove());

test('makes the folders on the way, replaces what is there, and leaves nothing unfinished', async () => {
  await writeAtomically(at('a/b/head.json'), 'old');
  await writeAtomically(at('a/b/head.json'), 'new');
  expect([textOf('a/b/head.json'), readdirSync(at('a/b'))]).toEqual(['new', ['head.json']]);
});

test('a link at the path is replaced, and never followed [S113]', async () => {
  symlinkSync(at('victim'), at('head.json'));
  await writeAtomically(at('head.json'), 'ours');
  expect([textOf('head.json'), textOf('victim')]).toEqual(['ours', 'mine']);
});

test('a link where earlier versions put the unfinished file is not followed', async () => {
  symlinkSync(at('victim'), at(`head.json.${process.pid}.tmp`));
  await writeAtomically(at('head.json'), 'ours');
  expect([textOf('head.json'), textOf('victim')]).toEqual(['ours', 'mine']);
});

test.each(['link/head.json', 'link//head.json', 'link/./head.json'])(
  'a folder that is a link is refused: %s [S114]',
  async (path) => {
    symlinkSync(at('elsewhere'), at('link'));
    const folderOfIt = realpathSync(at('elsewhere'));
    await expect(writeAtomically(`${folder.path}/${path}`, 'ours')).rejects.toThrow(
      `name the folder it leads to, ${folderOfIt}`,
    );
    expect(readdirSync(at('elsewhere'))).toEqual([]);
  },
);

test('what could not be put in its place is taken away again', async () => {
  mkdirSync(at('head.json/full'), { recursive: true });
  const before = readdirSync(folder.path);
  await expect(writeAtomically(at('head.json'), 'ours')).rejects.toThrow(/EISDIR|ENOTEMPTY|EEXIST/);
  expect(readdirSync(folder.path)).toEqual(before);
});
