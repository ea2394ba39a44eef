import { readOrganization } from '../federation/read-organization';
import { readDate } from '../federation/property-values';
import { readService } from '../federation/read-service';
import problemSentences from '../federation/problem-sentences.json' with { type: 'json' };
import { countryCheck } from './country-check';
import type { Check } from './interview';
import type { Fact, Citation } from '../federation/properties-text';
import type { SentenceKey } from './sentences';
import type { Context } from './context';

const problemSentence: Record<string, { fr: string; en: string } | undefined> = problemSentences;

/** Asks for facts, one by one. The last source is the next one's preset: mostly they stand on one page. */
interface FactAsker {
  /** A fact that must be there, with a source that is known already. */
  needed(path: SentenceKey, source: Citation): Promise<Fact>;
  /** The facts that are known, with their sources. */
  optional(paths: SentenceKey[]): Promise<Fact[]>;
  source(question: SentenceKey): Promise<Citation>;
}

export function factAsker(
  fileClass: 'Organization' | 'Service',
  { ask, t, language, today }: Context,
  { first, checks = {} }: { first?: Citation; checks?: Partial<Record<SentenceKey, Check>> } = {},
): FactAsker {
  let last = first ?? { where: '', date: today };

  /** Whether core's reader takes this answer for this fact; if not, in the words that members are told. */
  const checkOf =
    (path: SentenceKey): Check =>
    (answer) => {
      const file = `file.class = ${fileClass}\n${path} = ${answer}`;
      const { problems } = fileClass === 'Organization' ? readOrganization(file, '') : readService(file, '');
      const [problem] = problems;
      if (!problem) return path.endsWith('.country.code') ? countryCheck(t)(answer) : checks[path]?.(answer);
      const sentence = problemSentence[problem.code]?.[language] ?? t('unreadable');
      return sentence.replaceAll('{detail}', () => problem.detail ?? answer);
    };

  async function source(question: SentenceKey): Promise<Citation> {
    const where = await ask.text(t(question), () => undefined, last.where);
    const isDate: Check = (answer) => (readDate(answer) === answer ? undefined : t('host.dateInvalid'));
    const date = await ask.text(t('host.date'), isDate, last.date);
    last = { where, date };
    return last;
  }

  return {
    source,
    needed: async (path, known) => ({ path, value: await ask.text(t(path), checkOf(path)), source: known }),
    async optional(paths) {
      const facts: Fact[] = [];
      for (const path of paths) {
        const value = await ask.optional(t(path), checkOf(path));
        if (value !== undefined) facts.push({ path, value, source: await source('host.source') });
      }
      return facts;
    },
  };
}
