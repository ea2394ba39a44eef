import type { Organization } from '../../core/registry/registry';
import { ownFile, type HostTexts } from './host-texts';
import { withoutFact } from './one-fact';

/**
 * The files of a host as they are, with `own` as its own file; but without what lies on a domain that turned out to be
 * somebody else's, or the whole would not be bundled.
 */
export function keptTexts(here: HostTexts, { services, website }: Organization, own: string): HostTexts {
  const keys = new Set(services.map(({ id }) => id.slice(id.indexOf('/') + 1)));
  const lost = [...here.keys()].filter((name) => name !== ownFile && !keys.has(name.replace(/\.properties$/, '')));
  const text = lost.reduce((left, name) => left.replace(new RegExp(`^subs\\..+ = ${name}\n`, 'm'), ''), own);
  const kept = [...here].filter(([name]) => !lost.includes(name));
  return new Map([...kept, [ownFile, website === undefined ? withoutFact(text, 'organization.website') : text]]);
}
