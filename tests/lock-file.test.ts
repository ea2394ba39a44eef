import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Locked {
  version?: string;
  resolved?: string;
  integrity?: string;
  optionalDependencies?: Record<string, string>;
  dependencies?: Record<string, string>;
}

const text = readFileSync('package-lock.json', 'utf8');
const { packages } = JSON.parse(text) as { packages: Record<string, Locked> };
const installed = Object.entries(packages).filter(([path]) => path !== '');
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  engines: { node: string };
  dependencies?: Record<string, string>;
  devDependencies: Record<string, string>;
};

test('the lock file names no host to fetch from, and .npmrc keeps it so', () => {
  expect(installed.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
  expect(text).not.toMatch(/\.tgz/);
  expect(readFileSync('.npmrc', 'utf8').split('\n')).toContain('omit-lockfile-registry-resolved=true');
});

test('every package is held to its content [S96]', () => {
  expect(installed.length).toBeGreaterThan(300);
  expect(installed.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([path]) => path)).toEqual([]);
});

test('what one system or another needs is all there: npm ci refuses a lock file that leaves some of it out', () => {
  const names = new Set(
    installed.map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)),
  );
  const missing = installed.flatMap(([path, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => !names.has(name))
      .map((name) => [path, name]),
  );
  expect(missing).toEqual([]);
});

test('each direct dependency is one exact version, the one that is locked', () => {
  expect(manifest.dependencies).toBeUndefined(); // what travels is bundled: all of it is there for the build
  for (const [name, version] of Object.entries(manifest.devDependencies)) {
    expect([name, version]).toEqual([name, packages[`node_modules/${name}`]?.version]);
  }
});

test('runs on the Node that package.json asks for', () => {
  expect(manifest.engines.node).toBe('>=20.19');
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  expect(major > 20 || (major === 20 && minor >= 19)).toBe(true);
});
