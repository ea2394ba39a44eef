import english from '../public/_locales/en/messages.json' with { type: 'json' };
import { localeWords } from '../utils/publisher/package/locale-words';
import { packedLanguage, type Messages } from '../utils/publisher/package/packed-language';
import { filesIn } from './source-files';

/** Stands for a language that nobody translated: a code that browsers know, and that Chatière does not speak. */
export const pseudoCode = 'de';

const accents: Record<string, string> = {
  a: 'á',
  c: 'ç',
  e: 'ë',
  i: 'ï',
  n: 'ñ',
  o: 'ö',
  u: 'ü',
  A: 'Å',
  E: 'É',
  I: 'Î',
  O: 'Ø',
};

/** The sentence accented, a third longer, and between brackets that show whether it is whole; `{places}` stay as they are. */
export function pseudo(sentence: string): string {
  const accented = sentence
    .split(/(\{[^}]*\})/)
    .map((part) =>
      part.startsWith('{') ? part : part.replace(/[aceinouAEIO]/g, (letter) => accents[letter] ?? letter),
    )
    .join('');
  return `⟦${accented}${' ~~~'.repeat(Math.ceil((sentence.length * 0.35) / 4))}⟧`;
}

/** Everything that data say in French and English: English → French. */
export function dataTexts(): Map<string, string> {
  const texts = new Map<string, string>();
  const gather = (json: unknown): void => {
    if (typeof json !== 'object' || json === null) return;
    const { fr, en } = json as { fr?: unknown; en?: unknown };
    if (typeof fr === 'string' && typeof en === 'string') texts.set(en, fr);
    if (Array.isArray(fr) && Array.isArray(en)) en.forEach((one, at) => texts.set(String(one), String(fr[at])));
    for (const value of Object.values(json)) gather(value);
  };
  for (const { file, text } of filesIn(['data'], ['.json'])) {
    if (!/^data\/(schemas|federation|names)\//.test(file)) gather(JSON.parse(text));
  }
  return texts;
}

/** The pseudo-language's file of data/names. */
export const pseudoNames = (): Record<string, string> =>
  Object.fromEntries([...dataTexts().keys()].map((text) => [text, pseudo(text)]));

/** The pseudo-language's messages, as a translator hands them in. */
export const pseudoMessages = (): Messages => ({
  ...Object.fromEntries(Object.entries(english).map(([key, { message }]) => [key, { message: pseudo(message) }])),
  language: { message: pseudoCode },
});

/** The same as the build packs them. */
export const packedPseudoMessages = (countries: Iterable<string>): Messages =>
  packedLanguage(pseudoMessages(), { ...localeWords(pseudoCode, countries), names: pseudoNames() });
