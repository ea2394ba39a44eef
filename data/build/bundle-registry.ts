import { fileURLToPath } from 'node:url';
import { softwareIndex } from '../../utils/core/catalogue/classify-software';
import type { Problem } from '../../utils/core/problem';
import { assembleOrganization, type Classify, type World } from '../../utils/core/registry/assemble-registry';
import type { Organization, Registry } from '../../utils/core/registry/registry';
import { settleSharedDomains } from '../../utils/core/registry/settle-shared-domains';
import { domainOf } from '../registry/domain-of';
import { folderFiles } from '../registry/folder-files';
import { readFederationTree } from '../registry/read-federation-tree';
import { trackedDomains } from '../registry/tracked-domains';
import { readCatalogueSources } from './compile-catalogue';

const federationFolder = fileURLToPath(new URL('../federation', import.meta.url));

/**
 * The registry that comes with the package, from data/federation. Its version is the day of the federation's file with
 * 00, so anything published since is newer. Throws a list of what is wrong if an organisation could not be read: what
 * we ship is ours to mend.
 */
export async function bundledRegistry(
  classify: Classify = softwareIndex(readCatalogueSources().kinds),
): Promise<Registry> {
  const tree = await readFederationTree('chatons.properties', folderFiles(federationFolder));
  const created = tree.federation?.instant;
  const problems: Problem[] = [...tree.problems];
  const organizations: Organization[] = [];
  const world: World = { classify, domainOf, isTrackedDomain: trackedDomains(), today: (created ?? '').slice(0, 10) };
  for (const { id, file, services, problems: found } of tree.organizations) {
    const read = services.flatMap((service) => (service.file ? [{ key: service.key, file: service.file }] : []));
    const organization = file && assembleOrganization({ id, file, services: read }, world).value;
    if (organization) organizations.push(organization);
    if (!organization || read.length < services.length) problems.push(...found);
  }
  if (created === undefined || problems.length > 0)
    throw new Error(`data/federation:\n${problems.map(line).join('\n')}`);
  return {
    version: Number(`${created.slice(0, 10).replaceAll('-', '')}00`),
    created,
    organizations: settleSharedDomains(organizations, world).value,
  };
}

const line = ({ where, code, detail }: Problem) => `  ${where}: ${code}${detail === undefined ? '' : ` (${detail})`}`;
