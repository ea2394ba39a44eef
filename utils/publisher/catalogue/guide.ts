import * as v from 'valibot';
import type { Guide } from '../../core/catalogue/guide';
import type { Parsed } from '../../core/problem';
import { citationSchema } from './citation';
import { readFields } from './read-fields';
import { writtenText } from './written-text';

const text = writtenText(240);
const bothLanguages = { fr: text, en: text };
/** Here every reader has to be able to look for himself: each source begins with an address. */
const linkedCitation = v.pipe(
  citationSchema,
  v.check(({ source }) => /^https:\/\/[^\s/]+\.[^\s/]+\//.test(source)),
);
const citations = v.pipe(v.array(linkedCitation), v.minLength(1));

/** The fields of a file in data/guides: one screen, so few steps and short sentences. */
export const guideFields = {
  /** What one needs before one begins. */
  needs: v.strictObject(bothLanguages),
  steps: v.pipe(v.array(v.strictObject({ ...bothLanguages, citations })), v.minLength(2), v.maxLength(6)),
  loses: v.strictObject(bothLanguages),
  /** On what it depends how long it takes: no figure that nobody gave. */
  time: v.strictObject({ ...bothLanguages, citations: v.optional(citations) }),
};

/** The guide of one service; half a guide helps nobody, so that is none. */
export function parseGuide(id: string, json: unknown): Parsed<({ id: string } & Guide) | undefined> {
  const { value: read, problems } = readFields(guideFields, json, `guides/${id}`);
  const { needs, steps, loses, time } = read ?? {};
  if (!needs || !steps || !loses || !time) return { value: undefined, problems };
  return { value: { id, needs, steps, loses, time }, problems };
}
