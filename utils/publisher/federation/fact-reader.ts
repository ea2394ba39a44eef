import { plainText } from '../../core/text/plain-text';
import { meantKey } from './mistyped-keys';
import type { ProblemList } from './problem-list';
import { readAddress, readDate, readDegree, readEmail, readPick, readValues } from './property-values';
import type { Property } from './read-properties';

/** Reads the facts of one file by their path; a value that does not fit is undefined and has its problem noted. */
export interface FactReader {
  text(path: string, maxLength: number): string | undefined;
  address(path: string): string | undefined;
  email(path: string): string | undefined;
  date(path: string): string | undefined;
  /** ISO 3166-1 alpha-2, in capitals. */
  countryCode(path: string): string | undefined;
  degree(path: string, limit: 90 | 180): number | undefined;
  pick<const T extends string>(path: string, options: readonly T[]): T | undefined;
  picks<const T extends string>(path: string, options: readonly T[]): T[];
  values(path: string): string[];
  /** Everything below a path, such as `organization.funding.`: last part of the path → value. */
  below(prefix: string): Property[];
  /** Path → where its author says that it was read. */
  readonly sources: Record<string, string>;
}

/** `known` are the paths that this kind of file may hold; a key that is one slip away from one is read as that one. */
export function factReader(properties: Property[], known: ReadonlySet<string>, list: ProblemList): FactReader {
  const facts = byPath(properties, known, list);
  const read = <T>(path: string, problem: string, parse: (value: string) => T | undefined): T | undefined => {
    const value = facts.get(path)?.value;
    if (value === undefined) return undefined;
    const parsed = parse(value);
    if (parsed === undefined) list.add(problem, `${path} = ${value}`);
    return parsed;
  };
  const sources: Record<string, string> = {};
  for (const [path, { source }] of facts) if (source !== undefined && path.length <= 80) sources[path] = source;
  return {
    sources,
    text: (path, maxLength) => read(path, 'unreadable-text', (value) => plainText(value, maxLength) || undefined),
    address: (path) => read(path, 'bad-address', readAddress),
    email: (path) => read(path, 'bad-email', readEmail),
    date: (path) => {
      const date = read(path, 'bad-date', readDate);
      if (date !== undefined && !/^\d{4}(-|$)/.test(facts.get(path)?.value ?? '')) list.add('date-not-iso', path);
      return date;
    },
    countryCode: (path) =>
      read(path, 'unknown-value', (value) => (/^[a-z]{2}$/i.test(value) ? value.toUpperCase() : undefined)),
    degree: (path, limit) => read(path, 'bad-coordinate', (value) => readDegree(value, limit)),
    pick: (path, options) => read(path, 'unknown-value', (value) => readPick(value, options)),
    picks: (path, options) => {
      const items = readValues(facts.get(path)?.value ?? '').map((item) => {
        const option = readPick(item, options);
        if (option === undefined) list.add('unknown-value', `${path} = ${item}`);
        return option;
      });
      return [...new Set(items.filter((item) => item !== undefined))];
    },
    values: (path) => readValues(facts.get(path)?.value ?? ''),
    below: (prefix) => [...facts.values()].filter(({ path }) => path.startsWith(prefix) && path !== prefix),
  };
}

/** The first line of each path counts; a mistyped key counts only where the right one is absent. */
function byPath(properties: Property[], known: ReadonlySet<string>, list: ProblemList): Map<string, Property> {
  const facts = new Map<string, Property>();
  const mistyped: Property[] = [];
  for (const property of properties) {
    const meant = meantKey(property.path, known);
    if (meant !== undefined) {
      list.add('mistyped-key', `${property.key} (${meant}?)`);
      mistyped.push({ ...property, path: meant });
    } else if (facts.has(property.path)) list.add('repeated-key', property.key);
    else facts.set(property.path, property);
  }
  for (const property of mistyped) if (!facts.has(property.path)) facts.set(property.path, property);
  return facts;
}
