import * as v from 'valibot';
import type { Parsed } from '../problem';

/** Name of a family → the endings under which its owner runs the same service (`google` → `com`, `fr`, `co.uk`, …). */
export type TldFamilies = ReadonlyMap<string, readonly string[]>;

const ending = v.pipe(v.string(), v.regex(/^[a-z]{2,}(\.[a-z]{2,})?$/)); // two labels at most: the lookup tries no more
const endings = v.pipe(v.array(ending), v.minLength(1));

/** The families of data/tld-families.json; a family with a bad or repeated ending is left out. */
export function parseTldFamilies(json: unknown): Parsed<TldFamilies> {
  const where = 'tld-families';
  const families = new Map<string, string[]>();
  const problems: Parsed<TldFamilies>['problems'] = [];
  if (typeof json !== 'object' || json === null) {
    return { value: families, problems: [{ code: 'entry-not-an-object', where }] };
  }
  for (const [name, given] of Object.entries(json)) {
    const read = v.safeParse(endings, given);
    if (read.success && new Set(read.output).size === read.output.length) families.set(name, read.output);
    else problems.push({ code: 'field-invalid', where, detail: name });
  }
  return { value: families, problems };
}
