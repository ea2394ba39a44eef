import { foldName } from './fold-name';
import type { Gazetteer, Town } from './gazetteer';

/** No town with its department and postcode is longer; what a page pastes beyond is not looked at. */
const longestTyped = 100;
const fewestDigits = 2; // a department

/** Exactly this name; a name that starts so; a name with a word that starts so. */
const ranks = 3;

const articles = new Set(['l', 'la', 'le', 'les']);

/**
 * Towns whose name, in any of its languages, or whose French postcode starts with what is typed, at most `limit`.
 * The very name comes before longer ones, the start of a name before the start of a word, larger towns before smaller.
 * A department or postcode may follow or precede the name ("Saint-Denis, Réunion", "29200 Brest").
 */
export function findTowns(gazetteer: Gazetteer, typed: string, limit: number): Town[] {
  const cut = typed.slice(0, longestTyped);
  const words = foldName(cut).split(' ');
  const digits = words.filter((word) => /^\d+$/.test(word)).join('');
  const spellings = spellingsOf(words.filter((word) => /^[a-z]/.test(word)).join(' '), cut);
  if (spellings.length === 0)
    return digits.length < fewestDigits ? [] : withPostcode(gazetteer, digits).slice(0, Math.max(0, limit));

  const found = named(gazetteer.towns, spellings);
  const both = digits.length < fewestDigits ? [] : found.filter((town) => hasPostcode(town, digits));
  // "Paris 11" is an arrondissement: digits that fit no postcode of that name are not held against it.
  return (both.length > 0 ? both : found).slice(0, Math.max(0, limit));
}

/** A last "st" may be a whole Saint, or the first letters of Stains. */
function spellingsOf(name: string, typed: string): string[] {
  if (name === '') return [];
  return /\bste?$/i.test(typed) ? [name, name.replace(/sain(te?)$/, 's$1')] : [name];
}

function named(towns: Town[], spellings: string[]): Town[] {
  const byRank = Array.from({ length: ranks }, (): Town[] => []);
  for (const town of towns) {
    let best = ranks;
    for (const spelling of spellings) {
      best = Math.min(best, rankOf(town.name, town.region, spelling));
      for (const name of town.otherNames) best = Math.min(best, rankOf(name, town.region, spelling));
    }
    byRank[best]?.push(town);
  }
  return byRank.flat();
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
