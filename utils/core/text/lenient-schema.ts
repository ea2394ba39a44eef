import * as v from 'valibot';
import { mailAddress } from './mail-address';
import { plainText } from './plain-text';
import { webAddress } from './web-address';

/** A date as its author gave it: `2016`, `2016-10` or `2016-10-05`. Nothing is added to it. */
export const partialDate = v.pipe(v.string(), v.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/));

/** On one line, cut to `maxLength` characters; an empty one does not fit. */
export const text = (maxLength: number) =>
  v.pipe(
    v.string(),
    v.transform((given) => plainText(given, maxLength)),
    v.minLength(1),
  );

/** http or https, without user name; anything else costs the field, not the entry. */
export const address = v.pipe(v.string(), v.maxLength(2000), v.transform(webAddress), v.string());

export const email = v.pipe(v.string(), v.maxLength(120), v.transform(mailAddress), v.string());

export const countryCode = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)); // ISO 3166-1 alpha-2

/** An optional field that is dropped when it does not fit, so that one bad value never hides a host. */
export const lenient = <const S extends v.GenericSchema>(schema: S) => v.fallback(v.optional(schema), undefined);

/** A list, without what does not fit in it. */
export const fittingItems = <const S extends v.GenericSchema>(schema: S) =>
  v.pipe(
    v.array(v.unknown()),
    v.transform((items) => items.flatMap((item) => fitting(schema, item))),
  );

/** As `fittingItems`; empty when it is no list. */
export const list = <const S extends v.GenericSchema>(schema: S) => v.fallback(fittingItems(schema), []);

/** Texts by name, without the pairs that do not fit. */
export const fittingPairs = (name: RegExp, schema: v.GenericSchema<string, string>) =>
  v.pipe(
    v.record(v.string(), v.unknown()),
    v.transform((pairs): Record<string, string> => {
      const named = Object.entries(pairs).filter(([key]) => name.test(key));
      return Object.fromEntries(named.flatMap(([key, value]) => fitting(schema, value).map((fit) => [key, fit])));
    }),
  );

/** As `fittingPairs`; empty when it is no such thing. */
export const table = (name: RegExp, schema: v.GenericSchema<string, string>) =>
  v.fallback(fittingPairs(name, schema), {});

/** One of the words; any other text is `unknown`: what is not known must not read like what was not said. */
export const wordOr = <const T extends string, const U extends string>(words: readonly T[], unknown: U) =>
  v.fallback(v.union([v.picklist(words), v.literal(unknown)]), unknown);

function fitting<S extends v.GenericSchema>(schema: S, value: unknown): v.InferOutput<S>[] {
  const parsed = v.safeParse(schema, value);
  return parsed.success ? [parsed.output] : [];
}
