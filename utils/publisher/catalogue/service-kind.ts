import * as v from 'valibot';
import type { Parsed } from '../../core/problem';
import { readFields, type FieldsOf } from './read-fields';
import { writtenText } from './written-text';

const text = writtenText(800);
const sentence = v.strictObject({ fr: writtenText(200), en: writtenText(200) });

/** The fields of a file in data/kinds. */
export const serviceKindFields = {
  fr: text,
  en: text,
  /** Name of the same need in « Dégooglisons Internet ». */
  degooglisons: v.optional(text),
  /** Offered without account on entraide.chatons.org. */
  entraide: v.optional(v.boolean()),
  availability: v.optional(v.picklist(['common', 'some', 'rare', 'none-known'])),
  /** What somebody who leaves a service of this kind keeps, and loses: a short sentence each. */
  equivalence: v.optional(v.strictObject({ keep: sentence, lose: sentence })),
  /** What is often proposed for it, and is no free software. */
  notFree: v.optional(v.array(text)),
};

/** What a service is for: the class within which one can replace another. `id` is the name of its file. */
export type ServiceKind = { id: string } & FieldsOf<typeof serviceKindFields>;

/** The kind of one file; without its names there is none. */
export function parseServiceKind(id: string, json: unknown): Parsed<ServiceKind | undefined> {
  const where = `kinds/${id}`;
  const { value: read, problems } = readFields(serviceKindFields, json, where);
  if (!/^[a-z0-9-]{1,40}$/.test(id)) problems.push({ code: 'id-invalid', where, detail: id });
  if (!read) return { value: undefined, problems };
  const { fr, en } = read;
  if (!fr || !en) return { value: undefined, problems };
  return { value: { ...read, id, fr, en }, problems };
}
