import {
  factsOf,
  keyOf,
  type FactValues,
  type ListOf,
  type Reading,
  type SingleReading,
  type Stater,
  type Written,
} from '../../core/facts/facts';
import { plainText } from '../../core/text/plain-text';
import { olderKeys } from './known-keys';
import { meantKey } from './mistyped-keys';
import type { ProblemList } from './problem-list';
import { readAddress, readDate, readDegree, readEmail, readPick, readValues } from './property-values';
import type { Property } from './read-properties';

/** Reads the facts of one file by their path; a value that does not fit is undefined and has its problem noted. */
export interface FactReader {
  /** Lists may be empty; a word that decides whether something can be used is never nothing if it was given. */
  read<const R extends Reading>(path: string, reading: R): Written<R> | (R extends SingleReading ? undefined : never);
  /** All facts that one can state, by their fields. */
  readAll<S extends Stater>(stater: S): ReadFacts<S>;
  degree(path: string, limit: 90 | 180): number | undefined;
  values(path: string): string[];
  /** Path → where its author says that it was read. */
  readonly sources: Record<string, string>;
}

/** As in a registry, where what an entry cannot be without may still be missing. */
type ReadFacts<S extends Stater> = Partial<FactValues<S>> & Pick<FactValues<S>, ListOf<S>>;

/** `known` are the paths that this kind of file may hold; a key that is one slip away from one is read as that one. */
export function factReader(properties: Property[], known: ReadonlySet<string>, list: ProblemList): FactReader {
  const facts = byPath(properties, known, list);
  const parsed = <T>(path: string, problem: string, parse: (value: string) => T | undefined): T | undefined => {
    const value = facts.get(path)?.value;
    if (value === undefined) return undefined;
    const fitting = parse(value);
    if (fitting === undefined) list.add(problem, `${path} = ${value}`);
    return fitting;
  };
  const sources: Record<string, string> = {};
  for (const [path, { source }] of facts) if (source !== undefined && path.length <= 80) sources[path] = source;

  const words = (path: string, options: readonly string[], unknown: string): string[] => {
    const given = facts.get(path)?.value ?? '';
    if (given.includes(',')) list.add('commas-in-list', `${path} = ${given}`);
    const items = readValues(given).map((item) => {
      const option = readPick(item, options);
      if (option === undefined) list.add('unknown-value', `${path} = ${item}`);
      return option ?? unknown;
    });
    return [...new Set(items)];
  };

  /** An open list: `organization.funding.Tipee` → `tipee`. */
  const addressesBelow = (prefix: string): Record<string, string> => {
    const below = [...facts.values()].filter(({ path }) => path.startsWith(prefix) && path !== prefix);
    const addresses = below.flatMap((property): [string, string][] => {
      const address = addressIn(property, list);
      return address === undefined ? [] : [[property.path.slice(prefix.length), address]];
    });
    return Object.fromEntries(addresses);
  };

  const read = (path: string, reading: Reading): Written<Reading> | undefined => {
    if (typeof reading === 'object') {
      if ('text' in reading)
        return parsed(path, 'unreadable-text', (value) => plainText(value, reading.text) || undefined);
      if ('words' in reading) return words(path, reading.words, reading.else);
      const word = parsed(path, 'unknown-value', (value) => readPick(value, reading.word));
      return word ?? (facts.has(path) ? reading.else : undefined);
    }
    switch (reading) {
      case 'address': {
        const property = facts.get(path);
        return property && addressIn(property, list);
      }
      case 'addresses':
        return addressesBelow(`${path}.`);
      case 'country':
        return parsed(path, 'unknown-value', (value) => (/^[a-z]{2}$/i.test(value) ? value.toUpperCase() : undefined));
      case 'date': {
        const date = parsed(path, 'bad-date', readDate);
        if (date !== undefined && !/^\d{4}(-|$)/.test(facts.get(path)?.value ?? '')) list.add('date-not-iso', path);
        return date;
      }
      default:
        return parsed(path, 'bad-email', readEmail);
    }
  };

  return {
    sources,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what comes out follows from the reading that goes in
    read: read as FactReader['read'],
    readAll: <S extends Stater>(stater: S) =>
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Object.fromEntries forgets which field was read how
      Object.fromEntries(
        factsOf(stater).map((fact) => [fact.field, read(keyOf(fact, stater), fact.read)]),
      ) as ReadFacts<S>,
    degree: (path, limit) => parsed(path, 'bad-coordinate', (value) => readDegree(value, limit)),
    values: (path) => readValues(facts.get(path)?.value ?? ''),
  };
}

/** A whole http or https address without user name, whatever its host is worth. */
const namesHost = /^https?:\/\/[^/?#@\\]+([/?#]|$)/i;

/** The address that a line gives; undefined, with the reason noted, if it gives none that anybody can open. */
function addressIn({ path, value }: Property, list: ProblemList): string | undefined {
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
