import * as v from 'valibot';
import {
  factsOf,
  type FactValues,
  type ListOf,
  type Reading,
  type RequiredOf,
  type SingleReading,
  type Stater,
} from '../facts/facts';
import { address, countryCode, email, lenient, list, partialDate, table, text, wordOr } from '../text/lenient-schema';

/** Field → schema. A value that does not fit costs its fact alone, unless an entry is none without it. */
type Entries<S extends Stater> = {
  [F in keyof FactValues<S>]: F extends RequiredOf<S> | ListOf<S>
    ? v.GenericSchema<unknown, FactValues<S>[F]>
    : v.OptionalSchema<v.GenericSchema<unknown, FactValues<S>[F]>, undefined>;
};

/** The schemas of all facts that one can state, to be spread in the schema of an entry. */
export function factEntries<S extends Stater>(stater: S): Entries<S> {
  const entries = factsOf(stater).map(({ field, read, required }) => [field, schemaOf(read, required)]);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Object.fromEntries forgets which field had which schema
  return Object.fromEntries(entries) as Entries<S>;
}

function schemaOf(read: Reading, required = false): v.GenericSchema {
  if (read === 'addresses') return table(/^[\w-]{1,40}$/, address);
  if (typeof read === 'object' && 'words' in read) return list(wordOr(read.words, read.else));
  if (typeof read === 'object' && 'word' in read && read.else !== undefined) {
    return v.optional(wordOr(read.word, read.else));
  }
  return required ? valueOf(read) : lenient(valueOf(read));
}

function valueOf(read: SingleReading): v.GenericSchema {
  if (typeof read === 'object') return 'text' in read ? text(read.text) : v.picklist(read.word);
  return { address, country: countryCode, date: partialDate, email }[read];
}
