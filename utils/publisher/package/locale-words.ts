import type { LocaleWords } from '../../core/text/locale-words';

/** The words of one language, for these countries (ISO 3166-1 alpha-2), as the `Intl` of the building Node knows them. */
export function localeWords(language: string, countries: Iterable<string>): LocaleWords {
  const names = new Intl.DisplayNames(language, { type: 'region' });
  const parts = new Intl.NumberFormat(language).formatToParts(1_234_567.5);
  const partOf = (type: Intl.NumberFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? '';
  return {
    day: pattern(language, { day: 'numeric', month: 'short', year: 'numeric' }),
    month: pattern(language, { month: 'long', year: 'numeric' }),
    shortMonths: months(language, { day: 'numeric', month: 'short', year: 'numeric' }),
    longMonths: months(language, { month: 'long', year: 'numeric' }),
    decimal: partOf('decimal'),
    group: partOf('group'),
    countries: Object.fromEntries([...new Set(countries)].toSorted().map((code) => [code, names.of(code) ?? code])),
  };
}

/** A month's name as it stands in a date: beside a day, some languages decline it. */
function months(language: string, options: Intl.DateTimeFormatOptions): string[] {
  const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => {
    const parts = format.formatToParts(Date.UTC(2026, month, 5));
    return parts.find(({ type }) => type === 'month')?.value ?? '';
  });
}

function pattern(language: string, options: Intl.DateTimeFormatOptions): string {
  const parts = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).formatToParts(Date.UTC(2026, 0, 5));
  return parts.map(({ type, value }) => (type === 'literal' ? value : `{${type}}`)).join('');
}
