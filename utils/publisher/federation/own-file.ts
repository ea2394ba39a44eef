import type { World } from './assemble-organization';

/** An organisation's own file: the web address at which the federation lists it, and where it was read in the end. */
interface OwnFile {
  listedAt?: string | undefined;
  url?: string | undefined;
}

/**
 * The registrable domain of an organisation's own file; undefined in a folder, and where a redirect leads to another
 * domain: or whoever lists a pad of a neighbour as its file would count as the owner there.
 */
export function homeOf(file: OwnFile, { domainOf }: Pick<World, 'domainOf'>): string | undefined {
  return isElsewhere(file, { domainOf }) ? undefined : domainAt(file.url, domainOf);
}

/** Whether the file was read on another domain than the one on which the federation lists it. */
export function isElsewhere({ listedAt, url }: OwnFile, { domainOf }: Pick<World, 'domainOf'>): boolean {
  return listedAt !== undefined && domainAt(listedAt, domainOf) !== domainAt(url, domainOf);
}

function domainAt(address: string | undefined, domainOf: World['domainOf']): string | undefined {
  return address !== undefined && URL.canParse(address) ? domainOf(new URL(address).hostname) : undefined;
}
