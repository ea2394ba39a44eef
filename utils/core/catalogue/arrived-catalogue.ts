import { plainText } from '../text/plain-text';
import { arrivedSoftware } from './arrived-software';
import type { CataloguedKind, CataloguedService, CompiledCatalogue } from './compiled-catalogue';
import { familyLabel, parseMatchPattern } from './match-pattern';
import { isOfHost } from './participant-patterns';
import type { SuffixTest } from './public-suffix';

/** More than any entry of ours has, and far less than would make a popup or a prompt unreadable. */
const most = { name: 120, patterns: 500, pattern: 400, endings: 400, kinds: 10, services: 20_000, ownerPages: 1000 };

const id = /^[a-z0-9-]{1,60}$/;
const ending = /^[a-z]{2,}(\.[a-z]{2,})?$/;
const pathData = /^[MLHVCSQTAZmlhvcsqtaz\d .,-]{1,2000}$/; // SVG 2, § 9.3
const pathGlob = /^\/[!"$-~]*$/;

/** By what a catalogue that comes by sync is judged. */
export interface ArrivalRules {
  isSuffix: SuffixTest;
  /** The catalogue that came with the package. */
  packaged: CompiledCatalogue;
}

/**
 * What is believed of a catalogue that came by sync: the checks that the build makes of data/, as far as they need nothing
 * but the catalogue itself. Texts are cleaned and bounded; a pattern that is none costs itself, and so does one that covers
 * a whole public suffix, unless the package has it for that service; an entry without name, kind or pattern costs itself.
 * A pattern claimed twice is the first one's.
 */
export function arrivedCatalogue(arrived: CompiledCatalogue, { isSuffix, packaged }: ArrivalRules): CompiledCatalogue {
  const families = Object.fromEntries(Object.entries(arrived.families).flatMap(believedFamily));
  const kinds = once(arrived.kinds.flatMap(believedKind));
  const known = new Set(kinds.map((kind) => kind.id));
  const ours = new Map(packaged.services.map(({ id: name, match }) => [name, new Set(match)]));
  const claimed = new Set<string>();
  const services = arrived.services.slice(0, most.services).flatMap((service): CataloguedService[] => {
    const isOurs = (pattern: string) => ours.get(service.id)?.has(pattern) ?? false;
    const fits = (pattern: string) =>
      fitsIn(pattern, service.tldFamily, families, isOurs(pattern) ? () => false : isSuffix);
    const distinct = (patterns: string[]) => [...new Set(patterns)].slice(0, most.patterns);
    const kept = (patterns: string[] = []) => distinct(patterns.filter(fits));
    const answered = (pattern: string) => (isOfHost(pattern) ? fits(pattern) : isPathGlob(pattern));
    const match = kept(service.match).filter((pattern) => !claimed.has(pattern));
    const kindsHere = service.kinds.filter((kind) => known.has(kind)).slice(0, most.kinds);
    const name = plainText(service.name, most.name);
    const owner = plainText(service.owner, most.name);
    const isSound = id.test(service.id) && name !== '' && owner !== '' && /^[A-Z]{2}$/.test(service.ownerCountry);
    if (!isSound || match.length === 0 || kindsHere.length === 0) return [];
    for (const pattern of match) claimed.add(pattern);
    return [
      {
        ...service,
        name,
        owner,
        kinds: kindsHere,
        match,
        ...(service.exclude && { exclude: kept(service.exclude) }),
        ...(service.hostedContent && { hostedContent: kept(service.hostedContent) }),
        ...(service.participant && {
          participant: distinct(service.participant.split(' ').filter(answered)).join(' '),
        }),
        ...(service.holds !== undefined && { holds: service.holds.slice(0, most.pattern) }),
        ...(service.kindPaths && { kindPaths: believedPaths(service.kindPaths, known) }),
        ...(service.legacy !== undefined && { legacy: plainText(service.legacy, most.name) }),
      },
    ];
  });
  const { ownerPages, software } = arrived;
  return {
    ...arrived,
    families,
    kinds,
    services: once(services),
    ...(ownerPages && { ownerPages: { hosts: names(ownerPages.hosts), paths: names(ownerPages.paths) } }),
    ...(software && { software: arrivedSoftware(software, known) }),
  };
}

function believedFamily([name, endings]: [string, string]): [string, string][] {
  const good = endings.split(' ').filter((each) => ending.test(each));
  return id.test(name) && good.length > 0 ? [[name, good.slice(0, most.endings).join(' ')]] : [];
}

function believedKind(kind: CataloguedKind): CataloguedKind[] {
  const [fr, en] = [plainText(kind.fr, most.name), plainText(kind.en, most.name)];
  const icon = kind.icon !== undefined && pathData.test(kind.icon) ? kind.icon : undefined;
  return id.test(kind.id) && fr !== '' && en !== '' ? [{ ...kind, fr, en, icon }] : [];
}

const isPathGlob = (glob: string) => pathGlob.test(glob) && glob.length <= most.pattern;

function believedPaths(paths: Record<string, string[]>, kinds: ReadonlySet<string>): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(paths)
      .filter(([kind]) => kinds.has(kind))
      .map(([kind, globs]) => [kind, globs.filter(isPathGlob).slice(0, most.patterns)]),
  );
}

const names = (given: readonly string[]) =>
  given.filter((name) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)).slice(0, most.ownerPages);

/** Whether a compiled pattern is one, of the service's own family, over nothing that is everybody's. */
function fitsIn(
  pattern: string,
  family: string | undefined,
  families: Record<string, string>,
  isSuffix: SuffixTest,
): boolean {
  const parsed = parseMatchPattern(`*://${pattern}${pattern.includes('/') ? '' : '/*'}`);
  if (!parsed || pattern.length > most.pattern) return false;
  const { host } = parsed;
  if (!host.endsWith(`.${familyLabel}`)) return !isSuffix(host) && !/^[\d.]+$/.test(host);
  if (family === undefined || host.split('.').at(-2) !== family) return false;
  const endings = families[family]?.split(' ') ?? [];
  return endings.length > 0 && endings.every((each) => !isSuffix(host.replace(familyLabel, each)));
}

function once<T extends { id: string }>(entries: T[]): T[] {
  const seen = new Set<string>();
  return entries.filter((entry) => !seen.has(entry.id) && seen.add(entry.id));
}
