import * as v from 'valibot';
import type { Parsed } from '../../core/problem';
import { readFields } from './read-fields';
import { writtenText } from './written-text';

const text = writtenText(800);

const softwareSchema = v.strictObject({
  name: text,
  /** Other names under which hosts publish it; case, accents and punctuation do not count. */
  aliases: v.optional(v.array(text), []),
  /** It serves this kind only if the host switched that part on; the host's public files do not say. */
  ifEnabled: v.optional(v.boolean(), false),
});

const fields = {
  fr: text,
  en: text,
  software: v.pipe(v.array(softwareSchema), v.minLength(1)),
  /** Name of the same need in « Dégooglisons Internet ». */
  degooglisons: v.optional(text),
  /** Offered without account on entraide.chatons.org. */
  entraide: v.optional(v.boolean()),
  availability: v.optional(v.picklist(['common', 'some', 'rare', 'none-known'])),
  equivalence: v.optional(text),
  caveat: v.optional(text),
  notFree: v.optional(v.array(text)),
};

type KindSoftware = v.InferOutput<typeof softwareSchema>;

/** What a service is for, and which software serves it: the class within which one can replace another. */
export interface ServiceKind {
  /** Name of its file. */
  id: string;
  fr: string;
  en: string;
  software: KindSoftware[];
  degooglisons?: string | undefined;
  entraide?: boolean | undefined;
  availability?: 'common' | 'some' | 'rare' | 'none-known' | undefined;
  equivalence?: string | undefined;
  caveat?: string | undefined;
  notFree?: string[] | undefined;
}

/** The kind of one file; without its names or its software there is none. */
export function parseServiceKind(id: string, json: unknown): Parsed<ServiceKind | undefined> {
  const where = `kinds/${id}`;
  const { value: read, problems } = readFields(fields, json, where);
  if (!/^[a-z0-9-]{1,40}$/.test(id)) problems.push({ code: 'id-invalid', where, detail: id });
  if (!read) return { value: undefined, problems };
  const { fr, en, software } = read;
  if (!fr || !en || !software) return { value: undefined, problems };
  return { value: { ...read, id, fr, en, software }, problems };
}
