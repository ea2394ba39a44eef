import * as v from 'valibot';
import type { OwnerPages } from '../../core/catalogue/owner-pages';
import type { Parsed } from '../../core/problem';

const names = v.array(v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)));
const ownerPages = v.strictObject({ hosts: names, paths: names });

/** The names of data/owner-pages.json; none at all when the file cannot be read. */
export function parseOwnerPages(json: unknown): Parsed<OwnerPages> {
  const read = v.safeParse(ownerPages, json);
  if (read.success) return { value: read.output, problems: [] };
  return { value: { hosts: [], paths: [] }, problems: [{ code: 'field-invalid', where: 'owner-pages' }] };
}
