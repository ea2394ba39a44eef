import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { CompiledCatalogue } from '../../utils/core/catalogue/compiled-catalogue';
import type { Registry } from '../../utils/core/registry/registry';
import { simulatedOrganizations } from '../e2e/mirrors/simulated-registry';
import { manifold } from './in-node';

const servicesEach = 10;

/** Copies a build to a folder with a made-up registry of so many hosts, each of ten services. */
export function writeBuildOfHosts(build: string, folder: string, hosts: number): void {
  cpSync(build, folder, { recursive: true });
  const file = (name: string) => path.join(folder, name);
  const { kinds } = JSON.parse(readFileSync(file('catalogue.json'), 'utf8')) as CompiledCatalogue;
  const registry = JSON.parse(readFileSync(file('registry.json'), 'utf8')) as Registry;
  const organizations = simulatedOrganizations({
    organizations: hosts,
    servicesEach,
    kinds: kinds.map(({ id }) => id),
  });
  writeFileSync(file('registry.json'), JSON.stringify({ ...registry, organizations }));
}

/** Copies a build to a folder with 10 × its catalogue and a made-up registry of 100 × its services. */
export function writeGrownBuild(build: string, folder: string): void {
  cpSync(build, folder, { recursive: true });
  const file = (name: string) => path.join(folder, name);
  const catalogue = JSON.parse(readFileSync(file('catalogue.json'), 'utf8')) as CompiledCatalogue;
  const registry = JSON.parse(readFileSync(file('registry.json'), 'utf8')) as Registry;
  const services = registry.organizations.reduce((sum, organization) => sum + organization.services.length, 0);
  const organizations = simulatedOrganizations({
    organizations: (100 * services) / servicesEach,
    servicesEach,
    kinds: catalogue.kinds.map(({ id }) => id),
  });
  writeFileSync(file('catalogue.json'), JSON.stringify(manifold(catalogue, 10)));
  writeFileSync(file('registry.json'), JSON.stringify({ ...registry, organizations }));
}
