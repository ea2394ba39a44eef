import type { ServiceKind } from './service-kind';

/** Kinds that a software serves by itself, and kinds that it serves only if the host switched that part on. */
interface SoftwareKinds {
  kinds: string[];
  possibleKinds: string[];
}

type ClassifySoftware = (softwareName: string, modules?: readonly string[]) => SoftwareKinds;

/**
 * Prepares the question "which kinds does this software serve?", asked for each service of a registry. Names are
 * compared without case, accents and punctuation; "Gitea/Forgejo" is either; a module counts with its software
 * ("Nextcloud" with "Calendar" is "Nextcloud Calendar"). Kinds come in the order in which they were given.
 */
export function softwareIndex(kinds: readonly ServiceKind[]): ClassifySoftware {
  const certain = new Map<string, Set<string>>();
  const possible = new Map<string, Set<string>>();
  for (const kind of kinds) {
    for (const { name, aliases, ifEnabled } of kind.software) {
      const index = ifEnabled ? possible : certain;
      for (const each of [name, ...aliases]) remember(index, comparable(each), kind.id);
    }
  }
  const order = kinds.map(({ id }) => id);

  return (softwareName, modules = []) => {
    const names = namesOf(softwareName, modules);
    const served = (index: Map<string, Set<string>>) =>
      order.filter((id) => names.some((name) => index.get(name)?.has(id)));
    const sure = served(certain);
    return { kinds: sure, possibleKinds: served(possible).filter((id) => !sure.includes(id)) };
  };
}

function namesOf(softwareName: string, modules: readonly string[]): string[] {
  const software = [softwareName, ...softwareName.split('/')];
  const withModules = software.flatMap((name) => modules.map((module) => `${name} ${module}`));
  return [...software, ...withModules].map(comparable);
}

function comparable(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]/gu, '');
}

function remember(index: Map<string, Set<string>>, name: string, kind: string): void {
  const known = index.get(name);
  if (known) known.add(kind);
  else index.set(name, new Set([kind]));
}
