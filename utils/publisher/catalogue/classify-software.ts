import type { Software } from './software';
import { softwareNames, type KnownNames } from './software-names';

/** What the name of a software stands for. */
interface SoftwareKinds {
  /** Ids in data/software; none for a software that nobody described. */
  software: string[];
  /** Kinds that it serves by itself. */
  kinds: string[];
  /** Kinds that it serves only if the host switched that part on. */
  possibleKinds: string[];
}

type ClassifySoftware = (softwareName: string, modules?: readonly string[]) => SoftwareKinds;

/**
 * Prepares the question "which software is this, and which kinds does it serve?", asked for each service of a registry.
 * A module counts with its software ("Nextcloud" with "Calendar" is "Nextcloud Calendar"). Kinds come in alphabetical
 * order.
 */
export function softwareIndex(software: readonly Software[], known: KnownNames): ClassifySoftware {
  const namedIn = softwareNames(software, known);

  return (softwareName, modules = []) => {
    const written = namedIn(softwareName);
    const parts = written.flatMap((one) => modules.flatMap((module) => namedIn(`${one.software.name} ${module}`)));
    const named = [...written, ...parts];
    const sure = new Set(named.flatMap((one) => one.kinds ?? one.software.kinds));
    const possible = new Set(named.flatMap((one) => (one.kinds ? [] : one.software.ifEnabled)));
    return {
      software: [...new Set(named.map((one) => one.software.id))],
      kinds: [...sure].toSorted(),
      possibleKinds: [...possible].filter((kind) => !sure.has(kind)).toSorted(),
    };
  };
}
