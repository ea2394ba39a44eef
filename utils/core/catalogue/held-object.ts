import type { CataloguedService } from './compiled-catalogue';

/** What an address may hold that a task elsewhere can begin with: words searched, a text to translate, a place, a page. */
export const heldObjects = ['query', 'text', 'place', 'url'] as const;

/** One of them, as the person wrote it. */
export interface HeldObject {
  object: (typeof heldObjects)[number];
  value: string;
}

/** Encoded three bytes a character, an address stays below the 8000 bytes that servers take (RFC 9110, section 4.1). */
const mostCharacters = 800;

/**
 * What the address of a page on a tracked service holds, read from the places that the service names. Undefined where it
 * holds nothing, something too long to take along, or where the address is none. Never throws.
 */
export function objectOf(address: string, { holds }: Pick<CataloguedService, 'holds'>): HeldObject | undefined {
  if (holds === undefined || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  const [named, ...places] = holds.split(' ');
  const object = heldObjects.find((each) => each === named);
  if (object === undefined) return undefined;
  for (const place of places) {
    const value = understood(object, (valueAt(place, url) ?? '').trim());
    if (value !== '') return value.length <= mostCharacters ? { object, value } : undefined;
  }
  return undefined;
}

// `?q` and `#q` are parameters of the query and of the fragment; `/maps/place/{}` and `#*/*/{}` are parts between slashes.
function valueAt(place: string, { pathname, search, hash }: URL): string | undefined {
  const inFragment = place.startsWith('#');
  if (!place.endsWith('{}')) {
    return new URLSearchParams(inFragment ? hash.slice(1) : search).get(place.slice(1)) ?? undefined;
  }
  const parts = (inFragment ? hash : pathname).slice(1).split('/');
  const wanted = place.slice(1, -'{}'.length).split('/');
  const begun = wanted.pop() ?? '';
  const part = parts[wanted.length];
  if (!part?.startsWith(begun) || !wanted.every((each, at) => each === '*' || each === parts[at])) return undefined;
  return decoded(part.slice(begun.length));
}

/** Coordinates without zoom and the like (`48.85,2.35,12z`, `48.85~2.35`); a page only if it is one on the web. */
function understood(object: HeldObject['object'], value: string): string {
  if (object === 'place') return value.replace(/^(-?\d+\.\d+)[,~] ?(-?\d+\.\d+)([,~].*)?$/, '$1,$2');
  if (object === 'url' && !(/^https?:\/\//i.test(value) && URL.canParse(value))) return '';
  return value;
}

/** As a parameter is decoded: a plus is a space, and what is badly encoded stays as it is. */
const decoded = (part: string) => new URLSearchParams(`=${part.replaceAll('&', '%26')}`).get('') ?? '';
