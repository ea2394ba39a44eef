import { foldName } from './fold-name';
import type { Gazetteer, Town } from './gazetteer';

/** No town with its department and postcode is longer; what a page pastes beyond is not looked at. */
const longestTyped = 100;
const fewestDigits = 2; // a department

/** Belgian, Swiss and Luxembourg postcodes have four; none is known here, and they begin like others in France. */
const digitsAbroad = 4;

/** "F-75011", as on a letter that comes from abroad. */
const countryBeforePostcode = /^\s*(?:fr?|be?|ch|lu?|mc)[\s-]*(?=\d{4,5}\b)/i;

/** Exactly this name; a name that starts so; a name with a word that starts so. */
const ranks = 3;

const articles = new Set(['l', 'la', 'le', 'les']);

/**
 * Towns whose name, in any of its languages, or whose French postcode starts with what is typed, at most `limit`.
 * The very name comes before longer ones, the start of a name before the start of a word, larger towns before smaller.
 * A department or postcode may follow or precede the name ("Saint-Denis, Réunion", "29200 Brest"). Four digits alone find
 * nothing: they are a postcode of another country.
 */
export function findTowns(gazetteer: Gazetteer, typed: string, limit: number): Town[] {
  const cut = typed.slice(0, longestTyped).replace(countryBeforePostcode, '');
  const digits = foldName(cut)
    .split(' ')
    .filter((word) => /^\d+$/.test(word))
    .join('');
  const isPostcode = digits.length >= fewestDigits && digits.length !== digitsAbroad;
  const spellings = spellingsOf(cut);
  if (spellings.length === 0) return isPostcode ? withPostcode(gazetteer, digits).slice(0, Math.max(0, limit)) : [];

  const exact = named(gazetteer.towns, spellings.map(rankedBySpelling));
  const found = exact.length > 0 ? exact : named(gazetteer.towns, spellings.map(rankedWithoutSpaces));
  const both = isPostcode ? found.filter((town) => hasPostcode(town, digits)) : [];
  // "Paris 11" is an arrondissement: digits that fit no postcode of that name are not held against it.
  return (both.length > 0 ? both : found).slice(0, Math.max(0, limit));
}

/** What the letters may mean: a last "st" a whole Saint or the first letters of Stains, "/" a « sur » or nothing. */
function spellingsOf(typed: string): string[] {
  const readings = typed.includes('/') ? [typed, typed.replace(/(\bs)?\//gi, ' sur ')] : [typed];
  const names = readings.map((reading) =>
    foldName(reading)
      .split(' ')
      .filter((word) => /^[a-z]/.test(word))
      .join(' '),
  );
  const isCut = /\bste?$/i.test(typed);
  return names.filter(Boolean).flatMap((name) => (isCut ? [name, name.replace(/sain(te?)$/, 's$1')] : [name]));
}

/** How well a name, with the region of its town, fits what is typed: a rank below `ranks`, or `ranks` for not at all. */
type Ranked = (name: string, region: string) => number;

function named(towns: Town[], readings: Ranked[]): Town[] {
  const byRank = Array.from({ length: ranks }, (): Town[] => []);
  for (const town of towns) {
    let best = ranks;
    for (const rank of readings) {
      best = Math.min(best, rank(town.name, town.region));
      for (const name of town.otherNames) best = Math.min(best, rank(name, town.region));
    }
    byRank[best]?.push(town);
  }
  return byRank.flat();
}

const rankedBySpelling =
  (spelling: string): Ranked =>
  (name, region) =>
    rankOf(name, region, spelling);

/** Words may be typed as one ("lhay les roses"), but no word in two. */
function rankedWithoutSpaces(spelling: string): Ranked {
  const start = new RegExp(`^${spelling.replace(/[a-z0-9](?=[a-z0-9])/g, '$& ?')}`);
  return (name) => {
    const fits = start.exec(name)?.[0];
    if (fits === undefined) return ranks;
    return fits === name ? 0 : 1;
  };
}

function rankOf(name: string, region: string, spelling: string): number {
  if (name === spelling) return 0;
  if (name.startsWith(spelling)) return 1;
  if (spelling.startsWith(`${name} `)) return startsAWord(region, spelling.slice(name.length + 1)) ? 0 : ranks;
  const at = name.indexOf(` ${spelling}`);
  if (at === -1) return ranks;
  // Who types "Havre" means Le Havre.
  if (!articles.has(name.slice(0, at))) return 2;
  return name.length === at + 1 + spelling.length ? 0 : 1;
}

const startsAWord = (text: string, start: string): boolean => text.startsWith(start) || text.includes(` ${start}`);

const withPostcode = ({ towns }: Gazetteer, digits: string): Town[] =>
  towns.filter((town) => hasPostcode(town, digits));

const hasPostcode = ({ postcodes }: Town, digits: string): boolean =>
  postcodes.some((postcode) => postcode.startsWith(digits));
