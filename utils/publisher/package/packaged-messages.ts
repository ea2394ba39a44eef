import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { localeWords } from './locale-words';

const localesFolder = fileURLToPath(new URL('../../../public/_locales', import.meta.url));

/**
 * The messages of every language that the extension speaks, with its words for dates, numbers and these countries as one
 * more message: so the browser loads those of its own language alone.
 */
export function packagedMessages(countries: Iterable<string>): Map<string, string> {
  const codes = [...countries];
  return new Map(
    readdirSync(localesFolder).map((locale) => {
      const written = readFileSync(`${localesFolder}/${locale}/messages.json`, 'utf8');
      const words = localeWords(locale.replace('_', '-'), codes);
      const messages: Record<string, { message: string }> = JSON.parse(written);
      messages.localeWords = { message: JSON.stringify(words) };
      return [`_locales/${locale}/messages.json`, JSON.stringify(messages)];
    }),
  );
}
