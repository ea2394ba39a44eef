import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Check } from './interview';
import type { Sentences } from './sentences';

/** A name for a file, out of a name for people: « La Contre-Voie » → `la-contre-voie`. */
export function shortName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, 40)
    .replace(/-$/, '');
}

/** Refuses what is no short name, and what is there already: below `folder`, or among the `known`. */
export function shortNameCheck(
  folder: string,
  pathOf: (id: string) => string,
  t: Sentences,
  known: readonly { id: string }[] = [],
): Check {
  return (id) => {
    if (!/^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$/.test(id)) return t('idInvalid');
    const isTaken = known.some((each) => each.id === id) || existsSync(join(folder, pathOf(id)));
    return isTaken ? t('idTaken', { id, path: pathOf(id) }) : undefined;
  };
}
