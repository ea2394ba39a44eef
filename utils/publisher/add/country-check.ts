import type { Check } from './interview';
import type { Sentences } from './sentences';

const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** Codes that have a name and yet are no country's (CLDR): groups of countries, and places made up for tests. */
const noCountries = new Set(['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ']);

/** UK, SU and the like are found again under the code of today: GB, RU. */
const isOfToday = (code: string) => new Intl.Locale(`und-${code}`).region === code;

/** Takes a code of ISO 3166-1 alpha-2 only, in either case. */
export function countryCheck(t: Sentences): Check {
  return (answer) => {
    const code = answer.toUpperCase();
    const isNamed = /^[A-Z]{2}$/.test(code) && names.of(code) !== undefined && !noCountries.has(code);
    return isNamed && isOfToday(code) ? undefined : t('countryUnknown', { code: answer });
  };
}
