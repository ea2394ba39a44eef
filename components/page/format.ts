import { writtenDate, writtenNumber } from '../../utils/core/text/locale-words';
import { language, localeWords, translate } from '../../utils/browser/translate';

/** A partial date in words, as precise as it was given: "octobre 2016", "5 oct. 2016", "2016". */
export function dateInWords(date: string): string {
  const written = writtenDate(date, localeWords());
  return language() === 'fr' ? written.replace(/^1 /, '1er ') : written;
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
  return translate('distance', { distance: writtenNumber(km, km < 10 ? 1 : 0, localeWords()) });
}

/** A country's name from its ISO 3166-1 alpha-2 code; the code itself when nobody knows a name. */
export function countryInWords(code: string): string {
  const packaged = localeWords().countries[code];
  if (packaged) return packaged;
  try {
    return new Intl.DisplayNames(language(), { type: 'region' }).of(code) ?? code; // a host that came by sync
  } catch {
    return code;
  }
}

/** The host of an address, in punycode, so that look-alike letters show. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : url;
}
