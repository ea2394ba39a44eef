import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileCatalogue } from './compile-catalogue';
import type { CompiledCatalogue } from '../../core/catalogue/compiled-catalogue';
import type { OwnerPages } from '../../core/catalogue/owner-pages';
import { parseOwnerPages } from './parse-owner-pages';
import { parseServiceKind } from './service-kind';
import type { ServiceKind } from './service-kind';
import { parseSoftware } from './software';
import type { Software } from './software';
import { softwareProblems } from './software-problems';
import { parseTldFamilies } from '../../core/catalogue/tld-families';
import type { TldFamilies } from '../../core/catalogue/tld-families';
import { parseTrackedService } from './tracked-service';
import type { TrackedService } from './tracked-service';
import type { Parsed, Problem } from '../../core/problem';
import { kindIcons } from './kind-icons';
import { patternsOnNoDomain } from './patterns-on-no-domain';

const dataFolder = fileURLToPath(new URL('../../../data', import.meta.url));

/** What people wrote in data/, read by core's parsers. */
interface CatalogueFiles {
  services: TrackedService[];
  kinds: ServiceKind[];
  software: Software[];
  families: TldFamilies;
  ownerPages: OwnerPages;
  problems: Problem[];
}

/**
 * The tracked services, kinds, software and families of data/, in the order of their ids, with all that is wrong with them.
 * Read once in a process: most files of a build are made of them.
 */
export function readCatalogueFiles(): CatalogueFiles {
  return (filesRead ??= readAll());
}
let filesRead: CatalogueFiles | undefined;

function readAll(): CatalogueFiles {
  const problems: Problem[] = [];
  const noted = <Value>(parsed: Parsed<Value>): Value => {
    problems.push(...parsed.problems);
    return parsed.value;
  };
  const read = <Entry>(folder: string, parse: (id: string, json: unknown) => Parsed<Entry | undefined>): Entry[] =>
    idsIn(folder).flatMap((id) => noted(parse(id, noted(readJson(`${folder}/${id}`)))) ?? []);
  const services = read('services', parseTrackedService);
  const kinds = read('kinds', parseServiceKind);
  const software = read('software', parseSoftware);
  const families = noted(parseTldFamilies(noted(readJson('tld-families'))));
  const ownerPages = noted(parseOwnerPages(noted(readJson('owner-pages'))));
  problems.push(...services.flatMap(patternsOnNoDomain), ...softwareProblems(software, { kinds, services }));
  return { services, kinds, software, families, ownerPages, problems };
}

/** The catalogue for the package. Throws the list of all problems when there is one: bad data is not shipped. */
export function compiledCatalogue(): CompiledCatalogue {
  const { services, kinds, software, families, ownerPages, problems } = readCatalogueFiles();
  const compiled = compileCatalogue(services, kinds, software, families, ownerPages, kindIcons());
  const all = [...problems, ...compiled.problems];
  if (all.length > 0) {
    const lines = all.map(({ where, code, detail }) => `  data/${where}.json: ${code}${detail ? ` (${detail})` : ''}`);
    throw new Error(`The catalogue has problems:\n${lines.join('\n')}`);
  }
  return compiled.value;
}

export function idsIn(folder: string): string[] {
  const files = readdirSync(`${dataFolder}/${folder}`).filter((file) => file.endsWith('.json'));
  return files.map((file) => file.slice(0, -'.json'.length)).toSorted();
}

export function readJson(where: string): Parsed<unknown> {
  try {
    return { value: JSON.parse(readFileSync(`${dataFolder}/${where}.json`, 'utf8')), problems: [] };
  } catch (error) {
    return { value: undefined, problems: [{ code: 'json-invalid', where, detail: String(error) }] };
  }
}
