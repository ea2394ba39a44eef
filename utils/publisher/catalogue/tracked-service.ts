import * as v from 'valibot';
import type { Parsed, Problem } from '../../core/problem';
import { familyLabel, parseMatchPattern, type MatchPattern } from '../../core/catalogue/match-pattern';
import { heldObjects } from '../../core/catalogue/held-object';
import { readFields, type FieldsOf } from './read-fields';
import { writtenText } from './written-text';

const text = writtenText(600);
const patterns = v.array(v.string());
/** A parameter, or a part of the path or of the fragment with what comes before it. */
const heldPlace = v.pipe(v.string(), v.regex(/^([?#][\w-]+|[/#][^\s{}]*\{\})$/));

/** The fields of a file in data/services. */
export const trackedServiceFields = {
  name: text,
  owner: text,
  /** ISO 3166-1 alpha-2. */
  ownerCountry: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)),
  /** Owned by Google, Apple, Meta, Amazon or Microsoft. */
  gafam: v.boolean(),
  /** What people use it for, the main use first. */
  kinds: v.pipe(v.array(v.string()), v.minLength(1)),
  match: v.pipe(patterns, v.minLength(1)),
  /** Addresses that fit `match` and yet are not the service: help pages, legal pages, another service. */
  exclude: v.optional(patterns, []),
  /** Which family of endings `{tld}` stands for. */
  tldFamily: v.optional(text),
  /** Where one usually only reads what somebody else published there. */
  hostedContent: v.optional(patterns, []),
  /** Where one answers what somebody else set up: a poll to fill in, a meeting to join. */
  participant: v.optional(patterns, []),
  /** What its addresses hold that a task elsewhere can begin with, and where: `?q`, `#text`, `/maps/place/{}`. */
  holds: v.optional(
    v.strictObject({ object: v.picklist(heldObjects), in: v.pipe(v.array(heldPlace), v.minLength(1)) }),
  ),
  /** Kind → path globs where it is the main use: `{ "spreadsheet": ["/:x:/*"] }`. Whichever fits first counts. */
  kindPaths: v.optional(v.record(v.string(), v.pipe(v.array(v.pipe(v.string(), v.regex(/^\/./))), v.minLength(1))), {}),
  /** On its front site the first part of a path is a name that people choose, so `bit.ly/help` is no help page. */
  userPaths: v.optional(v.boolean(), false),
  /** Closed, since when; old links still lead there. */
  legacy: v.optional(text),
  note: v.optional(text),
  ownerConfidence: v.optional(text),
  sources: v.pipe(v.array(text), v.minLength(1)),
};

/** A service that people may want to leave, as data/services describes it; `id` is the name of its file. */
export type TrackedService = { id: string } & FieldsOf<typeof trackedServiceFields>;

/** The tracked service of one file. A bad pattern costs itself; without name, owner, kind or pattern there is none. */
export function parseTrackedService(id: string, json: unknown): Parsed<TrackedService | undefined> {
  const where = `services/${id}`;
  const { value: read, problems } = readFields(trackedServiceFields, json, where);
  if (!/^[a-z0-9-]{1,60}$/.test(id)) problems.push({ code: 'id-invalid', where, detail: id });
  if (!read) return { value: undefined, problems };
  const { name, owner, ownerCountry, gafam, kinds, tldFamily } = read;
  const kept = (given: string[] | undefined, parse = parseMatchPattern) =>
    goodPatterns(given ?? [], (pattern) => isOfFamily(parse(pattern), tldFamily), where, problems);
  const match = kept(read.match);
  const exclude = kept(read.exclude);
  const hostedContent = kept(read.hostedContent);
  const participant = kept(read.participant, parseParticipantPattern);
  if (!name || !owner || !ownerCountry || gafam === undefined || !kinds || match.length === 0) {
    return { value: undefined, problems };
  }
  const { kindPaths = {}, userPaths = false, sources = [] } = read;
  const needed = { id, name, owner, ownerCountry, gafam, kinds, match };
  return {
    value: { ...read, ...needed, exclude, hostedContent, participant, kindPaths, userPaths, sources },
    problems,
  };
}

function goodPatterns(
  given: string[],
  isGood: (pattern: string) => boolean,
  where: string,
  problems: Problem[],
): string[] {
  return given.filter((pattern, place) => {
    if (!isGood(pattern)) {
      problems.push({ code: 'pattern-invalid', where, detail: pattern });
      return false;
    }
    if (given.indexOf(pattern) < place) {
      problems.push({ code: 'pattern-repeated', where, detail: pattern });
      return false;
    }
    return true;
  });
}

/** `*` alone as host stands for every host of the service, but not for the whole of it; a path may always go on. */
function parseParticipantPattern(pattern: string): MatchPattern | undefined {
  return pattern === '*://*/*' || !pattern.endsWith('*')
    ? undefined
    : parseMatchPattern(pattern.replace(/^\*:\/\/\*\//, '*://every.host/'));
}

/** The label before `{tld}` is the name of the family: by it the lookup knows the family again. */
function isOfFamily(pattern: MatchPattern | undefined, tldFamily: string | undefined): boolean {
  if (!pattern) return false;
  const labels = pattern.host.split('.');
  return labels.at(-1) !== familyLabel || labels.at(-2) === tldFamily;
}
