import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { federationFileIn } from '../../../../utils/publisher/federation/federation-file-in';
import { folderFiles } from '../../../../utils/publisher/federation/folder-files';
import { federation, organization } from '../crawl/hostile-federation';
import { temporaryFolder } from '../site/published-site';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

const put = (path: string, text: string) => {
  mkdirSync(dirname(join(folder.path, path)), { recursive: true });
  writeFileSync(join(folder.path, path), text);
};
const found = () => federationFileIn(folder.path, folderFiles(folder.path));

test('the federation is found by its class, whatever its name and its neighbours', async () => {
  put('arn.properties', organization('ARN'));
  put('our-list.properties', federation({ arn: 'arn.properties' }));
  put('old/chatons.properties', federation({}));
  expect(await found()).toBe('our-list.properties');
});

test('also in a folder below, as in the collective’s repository', async () => {
  put('models/service.properties', 'file.class = Service');
  put('StatoolInfos/chatons.properties', federation({}));
  put('StatoolInfos/organizations/arn.properties', organization('ARN'));
  expect(await found()).toBe('StatoolInfos/chatons.properties');
});

test('of several the one with the usual name is it; without one there is a choice to make', async () => {
  put('a.properties', federation({}));
  put('b.properties', federation({}));
  await expect(found()).rejects.toThrow(/several federations, name one: a.properties, b.properties$/);
  put('chatons.properties', federation({}));
  expect(await found()).toBe('chatons.properties');
});

test('without any, the file that is read instead says what is wrong', async () => {
  expect(await found()).toBe('chatons.properties');
  put('broken.properties', 'file.class = Federatoin');
  expect(await found()).toBe('broken.properties');
});

test('a link that leads out of the folder, or round in a circle, is not gone into [S95]', async () => {
  const outside = temporaryFolder();
  try {
    writeFileSync(join(outside.path, 'chatons.properties'), federation({}));
    symlinkSync(outside.path, join(folder.path, 'a-folder'));
    symlinkSync(join(outside.path, 'chatons.properties'), join(folder.path, 'a-file.properties'));
    put('below/chatons.properties', federation({}));
    symlinkSync(folder.path, join(folder.path, 'below', 'circle'));
    expect(await found()).toBe('below/chatons.properties');
  } finally {
    outside.remove();
  }
});
