import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parsePattern, serializePattern } from '@mozilla/l10n';
import { describe, expect, test } from 'vitest';
import { factSentences } from './utils/core/facts/fact-sentences';
import { pseudoCode, pseudoMessages } from './pseudo-language';
import { codeOf, filesIn, root } from './source-files';

type Messages = Record<string, { message: string }>;
const languages = ['fr', 'en'] as const;
const folder = path.join(root, 'public/_locales');
const read = (language: string) =>
  JSON.parse(readFileSync(path.join(folder, language, 'messages.json'), 'utf8')) as Messages;
const french = read('fr');
const english = read('en');
const keys = Object.keys(french);

/** `key: sentence`, for those sentences that show what they may not. */
const saying = (messages: Messages, pattern: RegExp) =>
  Object.entries(messages).flatMap(([key, { message }]) => (pattern.test(message) ? [`${key}: ${message}`] : []));
/** As Pontoon, Mozilla's translation platform, reads a sentence of this format, and writes it again. */
const takenAlong = (message: string) => serializePattern('webext', parsePattern('webext', message, []));
/** Names of the places; French may say `{de town}` where English says `{town}`. */
const placeholders = (sentence = '') =>
  [...new Set(Array.from(sentence.matchAll(/\{(?:de )?(\w*)\}/g), ([, name]) => `{${name}}`))].toSorted();
/** A singular may leave out the number: « le service », "no service". */
const withoutCount = (key: string, messages: Messages) =>
  placeholders(messages[key]?.message).filter((name) => !(key.endsWith('_one') && name === '{count}'));

describe('the two languages', () => {
  test('are there, and each says which it is', () => {
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(['en', 'fr']));
    expect([french.language?.message, english.language?.message]).toEqual(['fr', 'en']);
  });

  test('say the same things, in the same order', () => {
    expect(Object.keys(english)).toEqual(keys);
    expect(keys.length).toBeGreaterThan(150);
  });

  test('fill the same places', () => {
    const different = keys.filter((key) => withoutCount(key, french).join() !== withoutCount(key, english).join());
    expect(different).toEqual([]);
  });

  test.each(languages)('have a plural for every singular, with the same places: %s', (language) => {
    const messages = read(language);
    const ones = keys.filter((key) => key.endsWith('_one'));
    expect(ones.length).toBeGreaterThan(5);
    for (const key of ones) expect(keys).toContain(key.replace(/_one$/, '_other'));
    const plurals = keys.filter((key) => key.endsWith('_other') && !keys.includes(key.replace(/_other$/, '_one')));
    expect(plurals).toEqual([]);
    for (const key of ones)
      expect(placeholders(messages[key.replace(/_one$/, '_other')]?.message)).toEqual(
        expect.arrayContaining(placeholders(messages[key]?.message)),
      );
  });

  test.each(languages)('leave no sentence empty, and no space at its ends: %s', (language) => {
    expect(saying(read(language), /^\s|\s$|^$| {2}/)).toEqual([]);
  });

  test.each(languages)('do not raise their voice: %s', (language) => {
    expect(saying(read(language), /!/)).toEqual([]);
  });

  test.each(languages)('hold no markup and no placeholder of another kind: %s', (language) => {
    expect(saying(read(language), /<\/?[a-z]|&\w+;|\$\w+\$|\{\W|\{\}/i)).toEqual([]);
  });
});

/** Languages beside French and English. */
const thirds = readdirSync(folder).filter((language) => !['en', 'fr'].includes(language));

test.each(thirds)(
  'a third language says what English does, or a part of it, and fills the same places: %s',
  (language) => {
    expect(problemsOf(language, read(language))).toEqual([]);
  },
);

test('a generated language is taken as a third one would be, and its faults are found', () => {
  const generated = pseudoMessages();
  expect(problemsOf(pseudoCode, generated)).toEqual([]);
  expect(problemsOf('eo', generated)).toEqual(['language']);
  expect(problemsOf(pseudoCode, { ...generated, quit: { message: 'x' } })).toEqual(['quit']);
  expect(problemsOf(pseudoCode, { ...generated, leave: { message: 'Forlasi {x}' } })).toEqual(['leave']);
});

/** Keys of a third language that English does not have, or that fill other places; other plural forms are its own. */
function problemsOf(language: string, messages: Messages): string[] {
  const wrong = Object.keys(messages).filter((key) => {
    const like = /_(zero|two|few|many)$/.test(key) ? key.replace(/_[a-z]+$/, '_other') : key;
    return (
      !(like in english) ||
      withoutCount(key, messages).join() !== withoutCount(key, { ...english, [key]: english[like]! }).join()
    );
  });
  return messages.language?.message === language.replace('_', '-') ? wrong : [...wrong, 'language'];
}

test('keys hold what browsers allow in them', () => {
  for (const messages of [french, english])
    expect(Object.keys(messages).filter((key) => !/^[A-Za-z]\w*$/.test(key))).toEqual([]);
  const folded = keys.map((key) => key.toLowerCase()); // Firefox takes two keys that differ by a capital for one.
  expect(folded.filter((key, index) => folded.indexOf(key) !== index)).toEqual([]);
});

test('only French has a « de » that changes with the name after it, and never writes it by hand', () => {
  expect(saying(english, /\{de /)).toEqual([]);
  expect(saying(french, /\bde \{(town|organization|service|value)\}/)).toEqual([]);
});

describe('French typography', () => {
  test('keeps the space before ; : ? » and after « from breaking', () => {
    expect(saying(french, /[^\u00a0\u202f][;?»]|[^\u00a0\u202f]:(?!\/\/)|«[^\u00a0\u202f]/)).toEqual([]);
  });

  test('has the apostrophe and the ellipsis of the language, and no straight quotes', () => {
    expect(saying(french, /'|"|\.\.\./)).toEqual([]);
  });

  test('groups digits by a space that does not break, and keeps a unit with its number', () => {
    expect(saying(french, /\d [\d]|\d (km|kB|Ko|%|€)|\} (km|%)/)).toEqual([]);
  });
});

test('English typography has its own apostrophe, and no space before its signs', () => {
  expect(saying(english, /'|"|\.\.\.|\s[;:?»]/)).toEqual([]);
});

describe('a sentence', () => {
  const code = filesIn(['entrypoints', 'components', 'utils'], ['.ts', '.tsx', '.html']).map(({ text }) =>
    codeOf(text),
  );
  const all = [...code, readFileSync(path.join(root, 'wxt.config.ts'), 'utf8')].join('\n');
  const quoted = new Set([
    ...[...all.matchAll(/'(\w+)'/g)].map(([, key]) => key!),
    ...factSentences,
    ...[...all.matchAll(/__MSG_(\w+?)__/g)].map(([, key]) => key!),
  ]);
  const prefixes = [...all.matchAll(/`(\w+_)\$\{/g)].map(([, prefix]) => prefix!);

  test('is used somewhere', () => {
    const unnamed = keys.filter((key) => !quoted.has(key) && !quoted.has(key.replace(/_(one|other)$/, '')));
    expect(unnamed.filter((key) => !prefixes.some((prefix) => key.startsWith(prefix)))).toEqual([]);
  });

  test('is there for every part of a key that is put together', () => {
    expect(prefixes.filter((prefix) => !keys.some((key) => key.startsWith(prefix)))).toEqual([]);
  });
});

describe('a translation platform', () => {
  test.each(languages)('takes each sentence in and gives it back, and the file changes by no byte: %s', (language) => {
    const given = Object.entries(read(language)).map(([key, { message }]) => [key, { message: takenAlong(message) }]);
    const file = readFileSync(path.join(folder, language, 'messages.json'), 'utf8');
    expect(`${JSON.stringify(Object.fromEntries(given), undefined, 2)}\n`).toBe(file);
  });

  test.each(languages)('shows the translator each sentence as one text, without a place of its own: %s', (language) => {
    const inPieces = Object.values(read(language)).filter(
      ({ message }) => JSON.stringify(parsePattern('webext', message, [])) !== JSON.stringify([message]),
    );
    expect(inPieces).toEqual([]);
  });

  test('gives back the longer words of a generated language too', () => {
    const messages = Object.values(pseudoMessages());
    expect(messages.map(({ message }) => takenAlong(message))).toEqual(messages.map(({ message }) => message));
  });
});
