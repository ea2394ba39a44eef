import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { bundledRegistry } from '../../utils/publisher/federation/bundle-registry';
import { folderFiles } from '../../utils/publisher/federation/folder-files';
import { isHarmless } from '../../utils/publisher/federation/harmless';
import { readFederationTree } from '../../utils/publisher/federation/read-federation-tree';

const folder = fileURLToPath(new URL('../../data/federation', import.meta.url));
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.properties') && statSync(join(folder, path)).isFile())
  .toSorted();
const tree = await readFederationTree('chatons.properties', folderFiles(folder));
const listed = tree.organizations;
const classify = (name: string) => ({
  software: [],
  kinds: name === 'Etherpad' ? ['collab-text'] : [],
  possibleKinds: [],
});

test('every file can be read without a problem', () => {
  const problems = [...tree.problems, ...listed.flatMap((host) => host.problems)];
  expect(problems.filter((problem) => !isHarmless(problem))).toEqual([]);
});

test('every file is listed, and everything listed is there', () => {
  const read = listed.flatMap(({ file, services }) => [file, ...services.map((each) => each.file)]);
  const addresses = read.map((file) => String(file?.file.url));
  expect(['chatons.properties', ...addresses].toSorted()).toEqual(files);
});

test('an organisation lies in the folder of its key, a service in the file of its own', () => {
  for (const { id, file, services } of listed) {
    expect(id).toMatch(/^[a-z0-9][a-z0-9_-]*$/);
    expect(file?.file.url).toBe(`organizations/${id}/organization.properties`);
    for (const service of services) {
      expect(service.file?.file.url).toBe(`organizations/${id}/${service.key}.properties`);
    }
  }
});

describe.each(files)('%s', (path) => {
  const lines = readFileSync(join(folder, path), 'utf8').split('\n');

  test('states a source with a date above each fact [S92]', () => {
    const bare = lines.filter(
      (line, index) =>
        /^[a-z]/.test(line) && !/^(file|subs)\./.test(line) && !/^# Source: .+ \(.+\)$/.test(lines[index - 1] ?? ''),
    );
    expect(bare).toEqual([]);
  });

  test('holds facts, sources and nothing else', () => {
    const other = lines.filter((line) => line !== '' && !/^# Source: |^[a-z][\w.-]* = \S/.test(line));
    expect(other).toEqual([]);
  });
});

test('becomes the bundled registry, which names no path of the machine that built it', async () => {
  const registry = await bundledRegistry(classify);
  expect(registry.created).toBe(tree.federation?.instant);
  expect(registry.version).toBe(Number(`${registry.created.slice(0, 10).replaceAll('-', '')}00`));
  expect(registry.version).toBeGreaterThanOrEqual(2026112300); // an older one would never be taken over from a package
  const ofList = registry.organizations.filter(({ membership }) => /^(member|former)$/.test(membership.state));
  expect(ofList.map(({ id }) => id)).toEqual(listed.map(({ id }) => id));
  const { website, domains } = registry.organizations.find(({ membership }) => membership.state === 'collective') ?? {};
  expect([website, domains]).toEqual(['https://www.chatons.org/', ['chatons.org']]);
  expect(JSON.stringify(registry)).not.toContain(relative('/', folder));
});
