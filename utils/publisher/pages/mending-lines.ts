import { factsOf, keyOf } from '../../core/facts/facts';
import { mendWellKnown } from '../federation/property-values';
import { memberLevels } from '../federation/read-organization';
import type { Said } from './in-both';
import templates from './mending-lines.json' with { type: 'json' };

/** Lines to put into a file, or one of them if it is a choice. */
export interface MendingLines {
  lines: string[];
  isChoice: boolean;
}

const linesOfCode: Record<string, string[] | undefined> = templates;

/** Of which one is right, and only the author knows which. */
const choices = new Set(['no-class', 'no-name', 'wrong-class']);

const staters = ['organization', 'service', 'software', 'host'] as const;

/** Path → the words that it may have. */
const wordsOf = new Map<string, readonly string[]>([
  ['organization.status.level', memberLevels],
  ['organization.memberof.chatons.status.level', memberLevels],
  ...staters.flatMap((stater) =>
    factsOf(stater).flatMap((fact): [string, readonly string[]][] => {
      if (typeof fact.read !== 'object' || 'text' in fact.read) return [];
      return [[keyOf(fact, stater), 'word' in fact.read ? fact.read.word : fact.read.words]];
    }),
  ),
]);

/** What to write in the place of what is wrong, as far as it follows from the problem; `…` is for the author to fill in. */
export function mendingLines({ code, detail = '' }: { code: string; detail?: string | undefined }): Said<MendingLines> {
  const [, path, value = ''] = /^([a-z][\w.-]*) = (.*)$/i.exec(detail) ?? [];
  const isWhole = !value.endsWith('…');
  const words = path === undefined ? undefined : wordsOf.get(path.toLowerCase());
  const known: Record<string, string | undefined> = {
    path,
    detail: /^[a-z][\w.-]*$/i.test(detail) ? detail : undefined,
    right: /\(([\w.]+)\??\)$/.exec(detail)?.[1],
    list: isWhole
      ? value
          .split(/[;,]\s*/)
          .filter(Boolean)
          .join('; ')
      : undefined,
    address: detail.endsWith('…') ? undefined : mendWellKnown(detail),
  };
  const given = (linesOfCode[code] ?? []).flatMap((line) =>
    line.includes('{words}') ? (words ?? ['…']).map((word) => line.replace('{words}', () => word)) : [line],
  );
  const filledWith = (date: string): MendingLines => {
    const filled = given.map((line) =>
      line.replace(/\{(\w+)\}/g, (hole, name: string) => ({ ...known, date })[name] ?? hole),
    );
    const lines = filled.filter((line) => !/\{\w+\}/.test(line));
    return { lines, isChoice: lines.length > 1 && (choices.has(code) || words !== undefined) };
  };
  return { fr: filledWith('AAAA-MM-JJ'), en: filledWith('YYYY-MM-DD') };
}
