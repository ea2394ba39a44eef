import { language, translate } from '../utils/browser/translate';

/** A partial date in words, as precise as it was given: "octobre 2016", "5 oct. 2016", "2016". */
export function dateInWords(date: string): string {
  const [year, month, day] = date.slice(0, 10).split('-').map(Number);
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric' };
  if (month) options.month = day ? 'short' : 'long';
  if (day) options.day = 'numeric';
  const words = new Intl.DateTimeFormat(language(), options).format(Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1));
  return language() === 'fr' ? words.replace(/^1 /, '1er ') : words;
}

/** A partial date after "since" or "on": French says « depuis le 5 oct. 2016 », and « depuis octobre 2016 ». */
export function dateInSentence(date: string): string {
  const words = dateInWords(date);
  return /^\d{4}-\d{2}-\d{2}/.test(date) ? translate('dayInSentence', { date: words }) : words;
}

/** A distance in km as people say it: under 1 km, then one decimal up to 10 km, then whole. */
export function distanceInWords(km: number | undefined): string {
  if (km === undefined) return translate('placeUnknown');
  if (km < 1) return translate('distanceUnderOne');
  const digits = km < 10 ? 1 : 0;
  const distance = km.toLocaleString(language(), { maximumFractionDigits: digits, minimumFractionDigits: 0 });
  return translate('distance', { distance });
}

/** A country's name from its ISO 3166-1 alpha-2 code; the code itself when the browser knows no name. */
export function countryInWords(code: string): string {
  try {
    return new Intl.DisplayNames(language(), { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** The host of an address, in punycode, so that look-alike letters show. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : url;
}
