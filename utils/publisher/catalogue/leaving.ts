import * as v from 'valibot';
import { mailAddress } from '../../core/text/mail-address';
import type { Parsed } from '../../core/problem';
import { citationSchema, fileFormats, httpsAddress } from './citation';
import { readFields, type FieldsOf } from './read-fields';
import { writtenText } from './written-text';

const text = writtenText(400);
const bothLanguages = { fr: text, en: text };
const citationsSchema = v.pipe(v.array(citationSchema), v.minLength(1));

/** The fields of a file in data/accounts. */
export const closingFields = {
  /** Where the account is closed, or the owner's page that tells how. */
  url: v.optional(httpsAddress),
  /** To whom one writes, where that is the way. */
  email: v.optional(
    v.pipe(
      v.string(),
      v.check((address) => mailAddress(address) !== undefined),
    ),
  ),
  difficulty: v.picklist(['easy', 'medium', 'hard', 'impossible']),
  /** What is really closed: `service` is the account of this service and no more; else a sentence that says it. */
  scope: v.union([v.literal('service'), v.strictObject(bothLanguages)]),
  note: v.optional(v.strictObject(bothLanguages)),
  citations: citationsSchema,
};

const closingSchema = v.pipe(
  v.strictObject(closingFields),
  v.check(({ url, email }) => url !== undefined || email !== undefined),
);

const accountId = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,60}$/));

/** The fields of a file in data/leaving. */
export const leavingFields = {
  /** The service has closed: when, and what became of the data. */
  closed: v.optional(v.strictObject({ ...bothLanguages, citations: citationsSchema })),
  /** How its account is closed, or the name in data/accounts of one that several services share. */
  closeAccount: v.optional(v.union([accountId, closingSchema])),
  export: v.optional(
    v.strictObject({
      /** What can be taken along, and how. */
      what: v.strictObject(bothLanguages),
      /** `original`: the files as they were put in. */
      formats: fileFormats,
      url: v.optional(httpsAddress),
      citations: citationsSchema,
      /** For those who come after: what is still to be looked at. */
      note: v.optional(text),
    }),
  ),
};

/** How an account is closed. */
export type AccountClosing = v.InferOutput<typeof closingSchema>;

/** How one leaves a tracked service, as data/leaving describes it; `id` is that of the service. One of the three is there. */
export type Leaving = { id: string } & FieldsOf<typeof leavingFields>;

/** The file of one service. Nobody closes an account at a service that has closed: there `closeAccount` is left out. */
export function parseLeaving(id: string, json: unknown): Parsed<Leaving | undefined> {
  const where = `leaving/${id}`;
  const { value: read, problems } = readFields(leavingFields, json, where);
  if (!read) return { value: undefined, problems };
  const { closed, closeAccount } = read;
  if (closed && closeAccount !== undefined) {
    problems.push({ code: 'account-of-a-closed-service', where });
    return { value: { id, closed, export: read.export }, problems };
  }
  if (Object.values(read).every((field) => field === undefined)) {
    return { value: undefined, problems: [...problems, { code: 'entry-empty', where }] };
  }
  return { value: { id, ...read }, problems };
}

/** The file of an account that several services share (data/accounts). */
export function parseAccount(id: string, json: unknown): Parsed<AccountClosing | undefined> {
  const where = `accounts/${id}`;
  const { value: read, problems } = readFields(closingFields, json, where);
  const whole = v.safeParse(closingSchema, read);
  if (whole.success) return { value: whole.output, problems };
  return { value: undefined, problems: [...problems, { code: 'account-incomplete', where }] };
}
