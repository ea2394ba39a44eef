import type { Catalogue } from './catalogue';
import { familyLabel } from './match-pattern';

/**
 * An address of a service that one can open and that is known again as this service; undefined where its patterns tell
 * of none, as for one that is only known by what people made with it.
 */
export function frontAddress(id: string, { service, find }: Pick<Catalogue, 'service' | 'find'>): string | undefined {
  return service(id)
    ?.match.map(openable)
    .find((address) => URL.canParse(address) && find(address)?.service.id === id);
}

/** A pattern without what its stars stand for; a family of countries is met under `.com`. */
function openable(pattern: string): string {
  return (
    'https://' +
    pattern
      .replace('*.', '')
      .replace(familyLabel, 'com')
      .replace(/[*?].*$/, '')
  );
}
