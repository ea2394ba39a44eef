import type { TownRow } from './town-row';

/**
 * The text that utils/core/place/read-gazetteer.ts reads. A block per region starts with
 * `#country ⇥ region ⇥ postcode prefix ⇥ south ⇥ west`, the last two in hundredths of a degree; then one town a line,
 * `name|other name ⇥ north of south ⇥ east of west ⇥ size ⇥ postcodes`, largest first. A `~` before the name tells that the
 * town is placed amid its neighbours only.
 */
export function writeGazetteer(towns: TownRow[]): string {
  const blocks = new Map<string, Block>();
  for (const town of towns) {
    const key = `${town.country} ${town.region ?? ''}`;
    const block = blocks.get(key);
    if (block) block.push(town);
    else blocks.set(key, [town]);
  }
  return [...blocks.values()].map(writeBlock).join('');
}

/** Towns of one country and region. */
type Block = [TownRow, ...TownRow[]];

function writeBlock(towns: Block): string {
  const [{ country, region = '' }] = towns;
  const prefix = commonPrefix(towns.flatMap(({ postcodes }) => postcodes));
  const south = Math.min(...towns.map(({ latitude }) => hundredths(latitude)));
  const west = Math.min(...towns.map(({ longitude }) => hundredths(longitude)));
  const lines = towns
    .toSorted((a, b) => b.population - a.population)
    .map((town) =>
      [
        `${town.isApproximate ? '~' : ''}${town.names.join('|')}`,
        hundredths(town.latitude) - south,
        hundredths(town.longitude) - west,
        sizeClass(town.population),
        town.postcodes.map((postcode) => withoutPrefix(postcode, prefix)).join(' '),
      ].join('\t'),
    );
  return [`#${country}\t${region}\t${prefix}\t${south}\t${west}`, ...lines, ''].join('\n');
}

const hundredths = (degrees: number): number => Math.round(degrees * 100);

/** Half-doublings above 500 inhabitants: enough to order towns, cheaper than their number. */
function sizeClass(population: number): number {
  return Math.max(0, Math.round(2 * Math.log2(Math.max(1, population) / 500)));
}

/** The two digits that most postcodes start with, three overseas. */
function commonPrefix(postcodes: string[]): string {
  const counts = new Map<string, number>();
  for (const postcode of postcodes) {
    const prefix = postcode.slice(0, /^9[78]/.test(postcode) ? 3 : 2);
    counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
  }
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}

/** A postcode of another department stays whole, and is known by its five digits. */
const withoutPrefix = (postcode: string, prefix: string): string =>
  prefix !== '' && postcode.startsWith(prefix) ? postcode.slice(prefix.length) : postcode;
