import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { federationFileIn } from '../../../../utils/publisher/federation/federation-file-in';
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
const found = () => federationFileIn(folder.path);

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
