import * as v from 'valibot';
import type { Parsed, Problem } from '../../core/problem';

/** What a file with these fields holds, when it is whole. */
export type FieldsOf<Entries extends v.ObjectEntries> = v.InferOutput<v.ObjectSchema<Entries, undefined>>;

type Fields<Entries extends v.ObjectEntries> = { [Key in keyof Entries]: v.InferOutput<Entries[Key]> | undefined };

/**
 * Reads each field by itself, so that one bad value costs its field and is named; unknown keys are named too, but for
 * `$schema`, which tells editors what else there is.
 */
export function readFields<const Entries extends v.ObjectEntries>(
  entries: Entries,
  json: unknown,
  where: string,
): Parsed<Fields<Entries> | undefined> {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    return { value: undefined, problems: [{ code: 'entry-not-an-object', where }] };
  }
  const given = new Map<string, unknown>(Object.entries(json));
  given.delete('$schema');
  const problems: Problem[] = [...given.keys()]
    .filter((key) => !Object.hasOwn(entries, key))
    .map((detail) => ({ code: 'field-unknown', where, detail }));
  const fields = Object.entries(entries).map(([key, schema]) => {
    const read = v.safeParse(schema, given.get(key));
    if (read.success) return [key, read.output];
    problems.push({ code: 'field-invalid', where, detail: key });
    return [key, undefined];
  });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Object.fromEntries forgets which key had which schema
  return { value: Object.fromEntries(fields) as Fields<Entries>, problems };
}
