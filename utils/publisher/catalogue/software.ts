import * as v from 'valibot';
import { accounts } from '../../core/catalogue/catalogued-software';
import type { Parsed } from '../../core/problem';
import { citationSchema, fileFormats, httpsAddress } from './citation';
import { readFields, type FieldsOf } from './read-fields';
import { writtenText } from './written-text';

const text = writtenText(400);
const bothLanguages = v.strictObject({ fr: text, en: text });
const kindIds = v.array(v.string());

/**
 * Appended to the root of an instance; `{random}` stands for a name that the software would make up itself, `{query}`,
 * `{text}`, `{place}` and `{url}` for what the person takes along.
 */
const pathSchema = v.pipe(
  v.string(),
  v.maxLength(100),
  v.regex(/^\/(?!\/)(?:[\w\-./?&=#%]|\{(?:random|query|text|place|url)\})*$/),
);

const aliasSchema = v.union([
  v.pipe(
    text,
    v.transform((name) => ({ name, kinds: undefined })),
  ),
  /** The name of a part, or of an installation that serves these kinds alone. */
  v.strictObject({ name: text, kinds: v.pipe(kindIds, v.minLength(1)) }),
]);

const taskSchema = v.strictObject({
  kind: v.string(),
  fr: text,
  en: text,
  path: pathSchema,
  /** Whether one needs an account for it. */
  account: v.boolean(),
  /** The path exists in this version alone, and in those that begin so. */
  version: v.optional(text),
  citation: citationSchema,
});

const importSchema = v.strictObject({
  /** Tracked services whose exports it reads; without any, files of these formats from anywhere. */
  from: v.optional(kindIds, []),
  formats: fileFormats,
  note: v.optional(bothLanguages),
  citation: citationSchema,
});

const maintainedSchema = v.strictObject({
  state: v.picklist(['active', 'slow', 'ended']),
  /** When it ended, or when somebody last worked on it as far as was seen. */
  date: citationSchema.entries.date,
  /** Name of the file in data/software of what goes on in its place. */
  successor: v.optional(v.string()),
  citation: citationSchema,
});

/** The fields of a file in data/software. */
export const softwareFields = {
  name: text,
  /** Other names under which hosts publish it; case, accents and punctuation do not count. */
  aliases: v.optional(v.array(aliasSchema), []),
  /** Those of its names that are everyday words: they count only beside what says nothing else. */
  everyday: v.optional(v.array(text), []),
  /** Kinds that every installation serves. */
  kinds: kindIds,
  /** Kinds that it serves if the host switched that part on; the host's public files do not say. */
  ifEnabled: v.optional(kindIds, []),
  /** False for what hosts offer and what is no free software. */
  free: v.optional(v.boolean(), true),
  /** SPDX expression. */
  licence: v.optional(v.pipe(text, v.regex(/^[\w.+-]+( (AND|OR|WITH) [\w.+-]+)*$/))),
  site: v.optional(httpsAddress),
  repository: v.optional(httpsAddress),
  /** Whether one needs an account to make something with it, as far as the host changes nothing. */
  account: v.optional(v.picklist(accounts)),
  accountNote: v.optional(bothLanguages),
  /** What one does first with it, for the kinds that have a page of their own to begin on. */
  tasks: v.optional(v.array(taskSchema), []),
  imports: v.optional(v.array(importSchema), []),
  exports: v.optional(fileFormats, []),
  /** Apps of the same people. */
  apps: v.optional(v.array(v.strictObject({ fdroid: text, citation: citationSchema })), []),
  maintained: v.optional(maintainedSchema),
  /** Where the fields that bear no citation of their own were read. */
  citations: v.optional(
    v.strictObject({
      kinds: v.optional(citationSchema),
      licence: v.optional(citationSchema),
      site: v.optional(citationSchema),
      account: v.optional(citationSchema),
      exports: v.optional(citationSchema),
    }),
    {},
  ),
  /** For those who come after. */
  note: v.optional(text),
};

/** A software that hosts run, as data/software describes it; `id` is the name of its file. */
export type Software = { id: string } & FieldsOf<typeof softwareFields>;

/** The software of one file; without its name or its kinds there is none. */
export function parseSoftware(id: string, json: unknown): Parsed<Software | undefined> {
  const where = `software/${id}`;
  const { value: read, problems } = readFields(softwareFields, json, where);
  if (!/^[a-z0-9-]{1,40}$/.test(id)) problems.push({ code: 'id-invalid', where, detail: id });
  if (!read?.name || !read.kinds) return { value: undefined, problems };
  // What `free` says and cannot be read does not count in favour.
  const { name, kinds, aliases = [], everyday = [], ifEnabled = [], free = false } = read;
  const { tasks = [], imports = [], exports = [], apps = [], citations = {} } = read;
  const lists = { aliases, everyday, kinds, ifEnabled, tasks, imports, exports, apps };
  return { value: { ...read, ...lists, id, name, free, citations }, problems };
}
