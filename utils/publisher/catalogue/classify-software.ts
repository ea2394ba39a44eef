import type { Software } from './software';

/** Kinds that a software serves by itself, and kinds that it serves only if the host switched that part on. */
interface SoftwareKinds {
  kinds: string[];
  possibleKinds: string[];
}

type ClassifySoftware = (softwareName: string, modules?: readonly string[]) => SoftwareKinds;

/**
 * Prepares the question "which kinds does this software serve?", asked for each service of a registry. Names are
 * compared without case, accents and punctuation; "Gitea/Forgejo" is either; a module counts with its software
 * ("Nextcloud" with "Calendar" is "Nextcloud Calendar"). Kinds come in alphabetical order.
 */
export function softwareIndex(software: readonly Software[]): ClassifySoftware {
  const certain = new Map<string, Set<string>>();
  const possible = new Map<string, Set<string>>();
  for (const { name, aliases, kinds, ifEnabled } of software) {
    for (const alias of [{ name, kinds: undefined }, ...aliases]) {
      remember(certain, comparable(alias.name), alias.kinds ?? kinds);
      remember(possible, comparable(alias.name), alias.kinds ? [] : ifEnabled);
    }
  }

  return (softwareName, modules = []) => {
    const names = namesOf(softwareName, modules);
    const served = (index: Map<string, Set<string>>) =>
      [...new Set(names.flatMap((name) => Array.from(index.get(name) ?? [])))].toSorted();
    const sure = served(certain);
    return { kinds: sure, possibleKinds: served(possible).filter((id) => !sure.includes(id)) };
  };
}

function namesOf(softwareName: string, modules: readonly string[]): string[] {
  const software = [softwareName, ...softwareName.split('/')];
  const withModules = software.flatMap((name) => modules.map((module) => `${name} ${module}`));
  return [...software, ...withModules].map(comparable);
}

/** A name without case, accents, punctuation and spaces. */
export function comparable(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]/gu, '');
}

function remember(index: Map<string, Set<string>>, name: string, kinds: readonly string[]): void {
  index.set(name, new Set([...(index.get(name) ?? []), ...kinds]));
}
