import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writtenDate, writtenNumber, type Texts } from '../../../../utils/core/text/locale-words';
import { localeWords } from '../../../../utils/publisher/package/locale-words';
import { packagedMessages } from '../../../../utils/publisher/package/packaged-messages';

describe.each(['fr', 'en', 'de', 'es', 'pt-BR'])('in %s', (language) => {
  const words = localeWords(language, ['CH', 'US']);

  test('a date is written as Intl writes it', () => {
    const long = new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long', timeZone: 'UTC' });
    const short = new Intl.DateTimeFormat(language, {
      year: 'numeric',
      month: 'short',
      day: 'numeric',
      timeZone: 'UTC',
    });
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1970, 0), max: Date.UTC(2099, 11) }), (instant) => {
        const iso = new Date(instant).toISOString();
        expect(writtenDate(iso, words)).toBe(short.format(instant));
        expect(writtenDate(iso.slice(0, 7), words)).toBe(long.format(instant));
        expect(writtenDate(iso.slice(0, 4), words)).toBe(iso.slice(0, 4));
      }),
    );
  });

  test('a number is written as Intl writes it', () => {
    // None of four digits: some languages group from five on.
    const numbers = [0, 0.5, 1.26, 9.96, 10, 99, 999, 12_345, 764_600, 1_000_000];
    const intl = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
    expect(numbers.map((number) => writtenNumber(number, 1, words))).toEqual(
      numbers.map((number) => intl.format(number)),
    );
  });

  test('a country has its name', () => {
    expect(words.countries.CH).toBe(new Intl.DisplayNames(language, { type: 'region' }).of('CH'));
  });
});

test('the package has them beside the sentences of each language', () => {
  const packaged = packagedMessages(['CH', 'CH']);
  expect([...packaged.keys()].toSorted()).toEqual(['_locales/en/messages.json', '_locales/fr/messages.json']);
  const french = JSON.parse(packaged.get('_locales/fr/messages.json')!) as Record<string, { message: string }>;
  expect(french.extensionName?.message).toBe('Chatière');
  expect((JSON.parse(french.texts!.message) as Texts).words).toEqual(localeWords('fr', ['CH']));
  expect(french.texts?.message).not.toContain('$'); // browsers take it for a placeholder
});
