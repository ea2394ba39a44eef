import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { localeWords } from './locale-words';
import { packedLanguage, type Messages } from './packed-language';

const source = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * The messages of every language that the extension speaks, with its words for dates, numbers, these countries and, in a
 * third language, for what data say: so the browser loads those of its own language alone. A language is
 * `public/_locales/<language>/messages.json`, and `data/names/<language>.json` for the data. What a third language does
 * not say yet, it says in English. `root` holds the two folders.
 */
export function packagedMessages(countries: Iterable<string>, root = source): Map<string, string> {
  const localesFolder = `${root}/public/_locales`;
  const english: Messages = readJson(`${localesFolder}/en/messages.json`);
  const codes = [...countries];
  return new Map(
    readdirSync(localesFolder).map((locale) => {
      const names = `${root}/data/names/${locale}.json`;
      const words = localeWords(locale.replace('_', '-'), codes);
      if (existsSync(names)) words.names = readJson(names);
      const messages: Messages = { ...english, ...readJson(`${localesFolder}/${locale}/messages.json`) };
      return [`_locales/${locale}/messages.json`, JSON.stringify(packedLanguage(messages, words))];
    }),
  );
}

/** One of our own files: the tests look at its shape. */
function readJson(file: string) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
