import { join } from 'node:path';
import { domainOf } from '../catalogue/domain-of';
import { folderFiles } from '../federation/folder-files';
import { readFederationTree } from '../federation/read-federation-tree';
import { trackedDomains } from '../catalogue/tracked-domains';
import type { Check } from './interview';
import type { Context } from './context';

/** Refuses what the build would: an address on a tracked service's domain, or on that of somebody else's site. */
export async function addressCheck({ t, folder }: Context): Promise<Check> {
  const { organizations } = await readFederationTree(
    'chatons.properties',
    folderFiles(join(folder, 'data/federation')),
  );
  const names = new Map<string | undefined, string>();
  for (const { id, file } of organizations) {
    if (file?.website !== undefined) names.set(domainOf(new URL(file.website).hostname), file.name ?? id);
  }
  const isTracked = trackedDomains();
  return (address) => {
    const domain = domainOf(address);
    if (domain === undefined) return t('unreadable', { detail: address });
    if (isTracked(domain)) return t('host.onTracked', { address, domain });
    const name = names.get(domain);
    return name === undefined ? undefined : t('host.ofOther', { address, domain, name });
  };
}
