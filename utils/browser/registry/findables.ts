import type { Findable } from '../../core/find/find';
import type { RegistryReader } from '../../core/registry/reader';
import { packagedFile } from '../packaged-file';

/** Kinds, tracked services and software by all their names, as the package has them. */
export async function readFindables(): Promise<Findable[]> {
  // Parsed at its door, which is the build: the package is ours, and its files come whole or not at all.
  const findables: Findable[] = JSON.parse(await packagedFile('findables.json'));
  return findables;
}

/** The members of the list, by their names. */
export async function membersToFind(reader: Pick<RegistryReader, 'members'>): Promise<Findable[]> {
  const members = await reader.members();
  return members.map(({ id, name }) => ({ type: 'host', id, name, names: [name], kinds: [] }));
}
