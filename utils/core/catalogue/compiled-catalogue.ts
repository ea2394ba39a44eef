import { isCataloguedSoftware, type CataloguedSoftware } from './catalogued-software';
import type { OwnerPages } from './owner-pages';

/**
 * A tracked service as it travels in the compiled catalogue. Patterns have lost `*://`, and `/*` when they stand for the
 * whole host: `github.com`, `docs.google.com/document/*`.
 */
export interface CataloguedService {
  id: string;
  name: string;
  owner: string;
  ownerCountry: string;
  gafam: boolean;
  /** The main use first. */
  kinds: string[];
  match: string[];
  exclude?: string[];
  hostedContent?: string[];
  /** Patterns, separated by spaces, without the star at their end; one that begins with `/` counts on every host. */
  participant?: string;
  /** What its addresses hold, and where: `query ?q`. */
  holds?: string;
  /** Kind → the path globs that tell it: `/:x:/*` is a spreadsheet. */
  kindPaths?: Record<string, string[]>;
  /** The first part of a path is a name that people choose. */
  userPaths?: boolean;
  /** Closed, since when. */
  legacy?: string;
  tldFamily?: string;
}

/** A kind without its software: what is shown of it. */
export interface CataloguedKind {
  id: string;
  fr: string;
  en: string;
}

/** All that the extension needs to know a page again; plain JSON, made by the build and by the publisher. */
export interface CompiledCatalogue {
  format: 1;
  /** Family → its endings, separated by spaces. */
  families: Record<string, string>;
  kinds: CataloguedKind[];
  services: CataloguedService[];
  ownerPages?: OwnerPages;
  /** Whole catalogues have it, and parts have not: what a page needs of it stands in the views. */
  software?: CataloguedSoftware;
}

/** The catalogue if it is one in a format that we read. An entry that does not fit is left out. */
export function readCompiledCatalogue(json: unknown): CompiledCatalogue | undefined {
  if (!isObject(json) || json.format !== 1 || !isObject(json.families)) return undefined;
  if (!Array.isArray(json.kinds) || !Array.isArray(json.services)) return undefined;
  const families = Object.entries(json.families).filter((entry): entry is [string, string] => isText(entry[1]));
  return {
    format: 1,
    families: Object.fromEntries(families),
    kinds: json.kinds.filter(isKind),
    services: json.services.filter(isService),
    ...(isOwnerPages(json.ownerPages) && { ownerPages: json.ownerPages }),
    ...(isCataloguedSoftware(json.software) && { software: json.software }),
  };
}

function isKind(json: unknown): json is CataloguedKind {
  return isObject(json) && isText(json.id) && isText(json.fr) && isText(json.en);
}

function isService(json: unknown): json is CataloguedService {
  if (!isObject(json) || !isText(json.id) || !isText(json.name) || !isText(json.owner)) return false;
  if (!isText(json.ownerCountry) || typeof json.gafam !== 'boolean' || !areTexts(json.kinds)) return false;
  if (!areTexts(json.match) || json.match.length === 0) return false;
  if (json.exclude !== undefined && !areTexts(json.exclude)) return false;
  if (json.hostedContent !== undefined && !areTexts(json.hostedContent)) return false;
  if (json.participant !== undefined && !isText(json.participant)) return false;
  if (json.holds !== undefined && !isText(json.holds)) return false;
  if (json.kindPaths !== undefined && !(isObject(json.kindPaths) && Object.values(json.kindPaths).every(areTexts))) {
    return false;
  }
  if (json.userPaths !== undefined && typeof json.userPaths !== 'boolean') return false;
  return (json.legacy === undefined || isText(json.legacy)) && (json.tldFamily === undefined || isText(json.tldFamily));
}

function isOwnerPages(json: unknown): json is OwnerPages {
  return isObject(json) && areTexts(json.hosts) && areTexts(json.paths);
}

function isObject(json: unknown): json is Record<string, unknown> {
  return typeof json === 'object' && json !== null;
}

function isText(json: unknown): json is string {
  return typeof json === 'string';
}

function areTexts(json: unknown): json is string[] {
  return Array.isArray(json) && json.every(isText);
}
