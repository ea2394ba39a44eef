import { foldName } from './fold-name';
import type { Gazetteer, Town } from './gazetteer';

interface Block {
  country: string;
  region: string | undefined;
  foldedRegion: string;
  postcodePrefix: string;
  /** Hundredths of a degree. */
  south: number;
  west: number;
}

/** Letters of a line by which one can tell that its town is not wanted. */
const beginning = 9;

const none: readonly string[] = [];

/**
 * Reads the compiled gazetteer (its format: utils/publisher/gazetteer/write-gazetteer.ts). A line that makes no sense costs
 * itself, a broken block header its block; the rest is read. Some 13,000 towns in about 20 ms: read it once, or only the
 * towns that `isWanted` by the beginning of their line.
 */
export function readGazetteer(text: string, isWanted: (line: string) => boolean = () => true): Gazetteer {
  const towns: Town[] = [];
  let block: Block | undefined;
  let start = 0;
  while (start < text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    if (text.startsWith('#', start)) block = readBlock(text.slice(start + 1, end));
    else if (block !== undefined && isWanted(text.slice(start, start + beginning))) {
      const town = readTown(text, start, end, block);
      if (town !== undefined) towns.push(town);
    }
    start = end + 1;
  }
  return { towns: towns.toSorted((a, b) => b.size - a.size) };
}

function readBlock(line: string): Block | undefined {
  const [country = '', region = '', postcodePrefix = '', south = '', west = ''] = line.split('\t');
  const block = {
    country,
    region: region === '' ? undefined : region,
    foldedRegion: foldName(region),
    postcodePrefix,
    south: wholeNumber(south),
    west: wholeNumber(west),
  };
  return /^[A-Z]{2}$/.test(country) && Number.isFinite(block.south + block.west) ? block : undefined;
}

/** The line between `start` and `end`. Its fields are cut out one by one: splitting 13,000 lines costs 5 ms more. */
function readTown(text: string, start: number, end: number, block: Block): Town | undefined {
  const nameEnd = text.indexOf('\t', start);
  const northEnd = text.indexOf('\t', nameEnd + 1);
  const eastEnd = text.indexOf('\t', northEnd + 1);
  const sizeEnd = text.indexOf('\t', eastEnd + 1);
  const isWhole = start < nameEnd && nameEnd < northEnd && northEnd < eastEnd && eastEnd < sizeEnd && sizeEnd <= end;
  if (!isWhole) return undefined;

  const latitude = (block.south + wholeNumber(text.slice(nameEnd + 1, northEnd))) / 100;
  const longitude = (block.west + wholeNumber(text.slice(northEnd + 1, eastEnd))) / 100;
  const size = wholeNumber(text.slice(eastEnd + 1, sizeEnd));
  const isOnTheGlobe = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180; // false for NaN too
  const isApproximate = text.startsWith('~', start);
  const [name = '', ...others] = namesIn(text.slice(isApproximate ? start + 1 : start, nameEnd));
  if (!isOnTheGlobe || Number.isNaN(size) || name === '') return undefined;

  const { country, region } = block;
  return {
    place:
      region === undefined ? { name, country, latitude, longitude } : { name, region, country, latitude, longitude },
    name: foldName(name),
    otherNames: others.length === 0 ? none : others.map(foldName),
    region: block.foldedRegion,
    postcodes: postcodesIn(text.slice(sizeEnd + 1, end), block.postcodePrefix),
    isApproximate,
    size,
  };
}

const namesIn = (field: string): string[] => (field.includes('|') ? field.split('|') : [field]);

/** A postcode is written without the prefix of its block, unless it has another. */
function postcodesIn(field: string, prefix: string): readonly string[] {
  if (field === '') return none;
  return field.split(' ').map((code) => (code.length === 5 ? code : prefix + code));
}

/** NaN for anything but a whole number. */
function wholeNumber(text: string): number {
  const number = text === '' ? Number.NaN : Number(text);
  return Number.isSafeInteger(number) ? number : Number.NaN;
}
