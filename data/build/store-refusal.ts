import { isLoopback, type Sources } from '../../utils/core/sync/mirrors';

/**
 * Why no store should get a package with these sources, in a sentence; undefined when it may. Such a package would never
 * hear of a new or a lost label, so a person has to want it: `--bundled-only`.
 */
export function storeRefusal({ mirrors, keys }: Sources): string | undefined {
  const loopback = mirrors.find(isLoopback);
  if (mirrors.length === 0) return `No mirror is named, so the package could never sync. ${remedy}`;
  if (loopback !== undefined)
    return `The mirror ${loopback} lies on this machine, where nobody else can reach it. ${remedy}`;
  if (keys.length === 0) return `No public key is named, so the package would refuse every registry. ${remedy}`;
  return undefined;
}

const remedy =
  'Put mirrors and keys into data/sources.json, or WXT_REGISTRY_MIRRORS and WXT_REGISTRY_KEYS, or say --bundled-only.';
