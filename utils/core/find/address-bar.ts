import type { Wish } from '../directory/wish';
import { foldName } from '../place/fold-name';
import { find, type Findable } from './find';

/** The towns where members are, each once, in their order. A name says whom it is about: there is no other id of a town. */
export function townsOf(members: readonly { address?: string }[]): Findable[] {
  const byName = new Map(members.flatMap(({ address }) => (address ? [[foldName(address), address]] : [])));
  return [...byName].map(([id, name]) => ({ type: 'town', id, name, names: [name], kinds: [] }));
}

/** Each shown name once, for its first bearer: the address bar hands back what it shows, and no id. */
export function oncePerName(findables: readonly Findable[]): Findable[] {
  const byName = new Map<string, Findable>();
  for (const findable of findables) {
    const name = foldName(findable.name);
    if (name !== '' && !byName.has(name)) byName.set(name, findable);
  }
  return [...byName.values()];
}

/** What is shown under exactly this name, else what goes by it; accents and capitals do not count. */
export function meant(typed: string, findables: readonly Findable[]): Findable | undefined {
  const name = foldName(typed);
  const goesBy = ({ names }: Findable) => names.some((each) => foldName(each) === name);
  if (name === '') return undefined;
  return findables.find((one) => foldName(one.name) === name) ?? findables.find(goesBy);
}

/** What may be meant besides the `first`, best first, `limit` at most; see `find`. */
export function suggested(
  typed: string,
  findables: readonly Findable[],
  limit: number,
  first = meant(typed, findables),
): Findable[] {
  return find(typed, findables, limit + 1)
    .filter((one) => one !== first)
    .slice(0, limit);
}

/** What the directory is to show for it: a filter where it has one, else the words of its search. */
export function wishFor(typed: string, findables: readonly Findable[]): Partial<Wish> {
  const found = meant(typed, findables);
  if (found?.type === 'kind') return { kind: found.id };
  if (found?.type === 'service') return { instead: found.id };
  return { text: found?.name ?? typed.trim() };
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** What XML cannot hold, however it is written: Chromium would show no suggestion at all. */
const beyondXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** A text within the XML in which Chromium takes what it shows. */
export function inXml(text: string): string {
  return text.replace(beyondXml, '').replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}
