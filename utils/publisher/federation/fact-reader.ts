import { plainText } from '../../core/text/plain-text';
import { olderKeys } from './known-keys';
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
  /** As `pick`, where a word decides whether something can be used: one that is not known is `unknown`, never nothing. */
  pickOr<const T extends string, const U extends string>(
    path: string,
    options: readonly T[],
    unknown: U,
  ): T | U | undefined;
  /** Each of several words, likewise. */
  picksOr<const T extends string, const U extends string>(path: string, options: readonly T[], unknown: U): (T | U)[];
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
    address: (path) => {
      const property = facts.get(path);
      return property && addressIn(property, list);
    },
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
    pickOr: (path, options, unknown) =>
      facts.has(path) ? (read(path, 'unknown-value', (value) => readPick(value, options)) ?? unknown) : undefined,
    picksOr: (path, options, unknown) => {
      const given = facts.get(path)?.value ?? '';
      if (given.includes(',')) list.add('commas-in-list', `${path} = ${given}`);
      const items = readValues(given).map((item) => {
        const option = readPick(item, options);
        if (option === undefined) list.add('unknown-value', `${path} = ${item}`);
        return option ?? unknown;
      });
      return [...new Set(items)];
    },
    values: (path) => readValues(facts.get(path)?.value ?? ''),
    below: (prefix) => [...facts.values()].filter(({ path }) => path.startsWith(prefix) && path !== prefix),
  };
}

/** A whole http or https address without user name, whatever its host is worth. */
const namesHost = /^https?:\/\/[^/?#@\\]+([/?#]|$)/i;

/** The address that a line gives; undefined, with the reason noted, if it gives none that anybody can open. */
export function addressIn({ path, value }: Property, list: ProblemList): string | undefined {
  const address = readAddress(value);
  if (address !== undefined) return address;
  if (namesHost.test(value)) list.add('no-public-address', `${path} = ${value}`);
  else list.add('bad-address', `${path} = ${value}`);
  return undefined;
}

/**
 * Path → the line that counts: the last one, as in every reader of properties. A key of an older protocol or a mistyped
 * one counts only where the right one is absent.
 */
function byPath(properties: Property[], known: ReadonlySet<string>, list: ProblemList): Map<string, Property> {
  const facts = new Map<string, Property>();
  const meant = new Map<string, Property>();
  for (const property of properties) {
    const { path, key } = property;
    const current = olderKeys.get(path);
    const right = current ?? meantKey(path, known);
    if (right === undefined) {
      if (facts.has(path)) list.add('repeated-key', key);
      facts.set(path, property);
      continue;
    }
    if (current === undefined) list.add('mistyped-key', `${key} (${right}?)`);
    else list.add('old-key', `${key} (${right})`);
    meant.set(right, { ...property, path: right });
  }
  return new Map([...meant, ...facts]);
}
