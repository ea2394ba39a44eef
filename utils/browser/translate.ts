import type messages from '../../public/_locales/fr/messages.json';
import { withDe } from '../core/text/french-de';
import { writtenNumber, type LocaleWords, type Texts } from '../core/text/locale-words';
import { browser } from './browser';

type Key = keyof typeof messages;
/** Keys of sentences that count: `x` where the messages hold `x_one` and `x_other`. */
type CountedKey = { [K in Key]: K extends `${infer Stem}_other` ? Stem : never }[Key];
/** Name of the placeholder → what stands there. */
type Values = Record<string, string | number>;

/** The sentence of a key in the language of the browser, with its placeholders filled. */
export function translate(key: Key, values: Values = {}): string {
  return fill(message(key), values);
}

/** By language, kept: to make one takes 0.2 ms, and a background counts at each page. */
const pluralRules: Record<string, Intl.PluralRules> = {};

/** The sentence for a number of things, in the plural form of the language; `$COUNT$` is the number itself. */
export function translateCount(key: CountedKey, count: number, values: Values = {}): string {
  const rules = (pluralRules[language()] ??= new Intl.PluralRules(language()));
  const form = rules.select(count);
  const sentence = message(`${key}_${form}`) || message(`${key}_other`);
  return fill(sentence, { ...values, count: writtenNumber(count, 0, localeWords()) });
}

/** Words in a row: "a, b and c"; one alone as it is, and nothing of none. */
export function inList(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return translate('inList', { some: words.slice(0, -1).join(', '), last: words.at(-1) ?? '' });
}

/** The language that the messages are in, such as `fr`. The messages state it, since the browser's may be another. */
export function language(): string {
  return browser.i18n.getMessage('language');
}

/** What data say in French and English, in ours: a third language has its words for the English, or shows that. */
export function inOurs({ fr, en, fills = {} }: { fr: string; en: string; fills?: Values | undefined }): string {
  return fill(language() === 'fr' ? fr : (localeWords().names?.[en] ?? en), fills);
}

/** How that language writes dates, numbers and countries. */
export function localeWords(): LocaleWords {
  return allTexts().words;
}

function message(key: string): string {
  return allTexts().sentences[key] ?? '';
}

const textsOf: Record<string, Texts> = {};
const parsed = (packed: string): Texts => JSON.parse(packed);

/** All that is said in the language of the browser: the build has packed it into one message. */
function allTexts(): Texts {
  return (textsOf[language()] ??= parsed(browser.i18n.getMessage('texts')));
}

/**
 * Placeholders are written `{name}` in the messages, so that they can be named and repeated without a table. French has
 * `{de name}` besides, since « de » changes with the name that follows.
 */
function fill(sentence: string, values: Values): string {
  return sentence.replace(/\{(de )?(\w+)\}/g, (placeholder, de: string | undefined, name: string) => {
    if (!(name in values)) return placeholder;
    const value = String(values[name]);
    return de ? withDe(value) : value;
  });
}
