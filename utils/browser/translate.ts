import type messages from '../../public/_locales/fr/messages.json';
import { withDe } from '../core/french-de';
import { browser } from './browser';

type Key = keyof typeof messages;
/** Keys of sentences that count: `x` where the messages hold `x_one` and `x_other`. */
type CountedKey = { [K in Key]: K extends `${infer Stem}_other` ? Stem : never }[Key];
/** Name of the placeholder → what stands there. */
type Values = Record<string, string | number>;

/** The sentence of a key in the language of the browser, with its placeholders filled. */
export function translate(key: Key, values: Values = {}): string {
  return fill(browser.i18n.getMessage(key), values);
}

/** The sentence for a number of things, in the plural form of the language; `$COUNT$` is the number itself. */
export function translateCount(key: CountedKey, count: number, values: Values = {}): string {
  const form = new Intl.PluralRules(language()).select(count);
  const sentence = browser.i18n.getMessage(`${key}_${form}`) || browser.i18n.getMessage(`${key}_other`);
  return fill(sentence, { ...values, count: count.toLocaleString(language()) });
}

/** The language that the messages are in: `fr` or `en`. The messages state it, since the browser's may be a third. */
export function language(): string {
  return browser.i18n.getMessage('language');
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
