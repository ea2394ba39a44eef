import type { ProblemList } from './problem-list';
import { mendWellKnown, readDate, readInstant } from './property-values';
import type { Property } from './read-properties';

/** What a ChatonsInfos file describes (file.class). */
type FileClass = 'federation' | 'organization' | 'service';

/** The section that only this class of file has, and that is always in it. */
const ownSection: Record<FileClass, string> = {
  federation: 'federation.',
  organization: 'organization.',
  service: 'service.',
};

/** True if the file describes what was expected; if not, a problem says what it seems to be instead. */
export function isOfClass(expected: FileClass, properties: Property[], list: ProblemList): boolean {
  if (properties.length === 0) return false; // said already: empty, HTML, too large
  const stated = properties.findLast(({ path }) => path === 'file.class')?.value.toLowerCase();
  if (stated === undefined) list.add('no-class');
  const found = stated?.replace('organisation', 'organization') ?? classBySections(properties);
  if (found === expected) return true;
  list.add('wrong-class', `${expected}: ${found ?? 'file.class'}`);
  return false;
}

function classBySections(properties: Property[]): string | undefined {
  const classes = ['service', 'organization', 'federation'] as const;
  return classes.find((name) => properties.some(({ path }) => path.startsWith(ownSection[name])));
}

/** Day (YYYY-MM-DD) and instant (ISO 8601, UTC) that the file states for itself. */
export function fileDate(properties: Property[], list: ProblemList): { date?: string; instant?: string } {
  const value = properties.findLast(({ path }) => path === 'file.datetime')?.value;
  if (value === undefined) return {};
  const date = readDate(value);
  const instant = readInstant(value);
  if (date === undefined) list.add('bad-date', `file.datetime = ${value}`);
  return { ...(date !== undefined && { date }), ...(instant !== undefined && { instant }) };
}

/** A link downwards: federation → organisation → service. */
export interface Sub {
  /** Name of what it leads to, as its author wrote it. */
  key: string;
  /** Absolute, or relative to the file that it stands in. */
  reference: string;
}

/** The `subs.<key> = <reference>` of a file, in their order. Of a key given twice the last line counts. */
export function subsOf(properties: Property[], list: ProblemList): Sub[] {
  const subs = new Map<string, Sub>();
  for (const { path, key, value } of properties) {
    if (!path.startsWith('subs.')) continue;
    const name = key.slice('subs.'.length);
    if (!/^[\w.-]{1,80}$/.test(name) || name === '.' || name === '..') list.add('bad-sub-key', key);
    else {
      if (subs.has(path)) list.add('repeated-key', key);
      subs.set(path, { key: name, reference: value });
    }
    if (mendWellKnown(value) !== undefined) list.add('well-known-misspelt', value);
  }
  return [...subs.values()];
}
