import type { Organization } from '../../core/registry/registry';

const words = ', its own file';

/** What an import cites for what it read in a file of the host itself. */
export const citedOwnFile = (address: string): string => `${address}${words}`;

const ownFile = new RegExp(`^(https?://\\S+)${words} \\([^()]+\\)$`);

/**
 * The entry as a crawl would give it, where our file is an import of the host's own one: what it says is declared by the
 * host in that file, and not gathered from public pages.
 */
export function asDeclared(organization: Organization): Organization {
  const address = ownFile.exec(organization.sources['organization.name'] ?? '')?.[1];
  const services = organization.services.map((service) => {
    const { seen: _gathered, ...rest } = service;
    const url = ownFile.exec(service.sources['service.name'] ?? '')?.[1];
    return url === undefined ? service : { ...rest, file: { ...service.file, url }, sources: {} };
  });
  if (address === undefined) return { ...organization, services };
  return { ...organization, services, file: { ...organization.file, url: address }, sources: {} };
}
