import type { FederationTree } from '../federation/read-federation-tree';
import { shortName } from '../add/short-name';

/** Names that no file may have on some systems, whatever follows the dot (Windows: reserved device names). */
const reserved = ['con', 'prn', 'aux', 'nul'];

/**
 * The same tree, in which each key is a name for a folder or a file: small letters, digits, dashes and underscores, no two
 * alike. A key that is one already stays, so that the list, the folder and what is published say the same.
 */
export function withFileNames(tree: FederationTree): FederationTree {
  const ids = fileNames(tree.organizations.map(({ id }) => id));
  const organizations = tree.organizations.map((listed, index) => {
    const keys = fileNames(
      listed.services.map(({ key }) => key),
      ['organization'],
    );
    const services = listed.services.map((service, at) => ({ ...service, key: keys[at]! }));
    return { ...listed, id: ids[index]!, services };
  });
  return { ...tree, organizations };
}

/** A name for each key. Of two that would be alike the one that was a name already keeps it. */
function fileNames(keys: readonly string[], taken: readonly string[] = []): string[] {
  const given = new Set([...reserved, ...taken]);
  const isFree = (name: string) => /^[a-z0-9][a-z0-9_-]{0,59}$/.test(name) && !given.has(name);
  const names = keys.map((key) => {
    if (!isFree(key)) return undefined;
    given.add(key);
    return key;
  });
  return keys.map((key, index) => {
    const stem = shortName(key) || 'x';
    let name = names[index] ?? stem;
    for (let count = 2; names[index] === undefined && !isFree(name); count++) name = `${stem}-${count}`;
    given.add(name);
    return name;
  });
}
