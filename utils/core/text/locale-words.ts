/**
 * How a language writes dates, numbers and countries. Worked out by `Intl` when the extension is built: in a popup that
 * starts in a new process, its formatters cost some 20 ms.
 */
export interface LocaleWords {
  /** With `{day}`, `{month}` and `{year}` in the order of the language. */
  day: string;
  month: string;
  /** Twelve names each, as they stand beside a day and beside a year. */
  shortMonths: readonly string[];
  longMonths: readonly string[];
  decimal: string;
  /** Stands between groups of three digits. */
  group: string;
  /** ISO 3166-1 alpha-2 → name, of the countries that the packaged data name. */
  countries: Readonly<Record<string, string>>;
  /** In a third language alone: what data say in English → the same in that language. */
  names?: Readonly<Record<string, string>>;
}

/** All that is said in one language: the sentences by their keys, and the words for what is in them. */
export interface Texts {
  sentences: Readonly<Record<string, string>>;
  words: LocaleWords;
}

/** A partial date (ISO 8601: year, year and month, day, or instant) in words, as precise as it was given. */
export function writtenDate(date: string, words: LocaleWords): string {
  const [year = '', month, day] = date.slice(0, 10).split('-');
  if (!month) return String(Number(year));
  const pattern = day ? words.day : words.month;
  const name = (day ? words.shortMonths : words.longMonths)[Number(month) - 1] ?? month;
  const parts = { year: String(Number(year)), month: name, day: String(Number(day)) };
  return pattern.replace(/\{(year|month|day)\}/g, (_, part: keyof typeof parts) => parts[part]);
}

/** A number of 0 and above, rounded to so many decimals at the most, as the language groups and separates its digits. */
export function writtenNumber(number: number, decimals: number, words: LocaleWords): string {
  const [whole = '', part = ''] = number.toFixed(decimals).split('.');
  const rest = part.replace(/0+$/, '');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, words.group);
  return rest ? `${grouped}${words.decimal}${rest}` : grouped;
}
