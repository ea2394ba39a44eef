import type { Parsed, Problem } from '../../core/problem';
import { maxPublishedFileBytes } from '../../core/sync/index-file';
import type { Organization } from '../../core/registry/registry';
import { sha256 } from './hash';

/** A part grows to this and is then halved; an organisation that is larger by itself has a part of its own. */
const maxPartBytes = 256 * 1024;

const wrapped = (entries: string[]) => `{"organizations":[${entries.join(',')}]}`;
const wrapperBytes = wrapped([]).length;

interface Entry {
  id: string;
  json: string;
  bytes: number;
  /** Where the organisation falls when a part is halved, and halved again: the bits of its id's hash. */
  bits: string;
}

/**
 * The parts in which a registry is published, as the text of each. Which part an organisation falls into follows from
 * its id alone, so a change in one of them changes one part, and the others keep their names. An organisation is
 * never divided: one that the extension could not take at all (1 MB) loses its last services, and a problem says so.
 */
export function splitByOrganization(organizations: readonly Organization[]): Parsed<string[]> {
  const problems: Problem[] = [];
  const entries = organizations.map((organization) => {
    const cut = cutToFit(organization);
    const lost = organization.services.length - cut.services.length;
    if (lost > 0) problems.push({ code: 'organization-too-large', where: organization.id, detail: String(lost) });
    return entryOf(cut);
  });
  const sorted = entries.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return { value: partsOf(sorted, 0).map((part) => wrapped(part.map(({ json }) => json))), problems };
}

function partsOf(entries: Entry[], depth: number): Entry[][] {
  const bytes = entries.reduce((sum, entry) => sum + entry.bytes + 1, wrapperBytes);
  if (bytes <= maxPartBytes || entries.length <= 1) return [entries];
  const half = (bit: string) => entries.filter(({ bits }) => bits[depth] === bit);
  return [half('0'), half('1')].flatMap((part) => (part.length === 0 ? [] : partsOf(part, depth + 1)));
}

function entryOf(organization: Organization): Entry {
  const json = JSON.stringify(organization);
  const bits = Array.from(sha256(organization.id), (digit) => Number.parseInt(digit, 16).toString(2).padStart(4, '0'));
  return { id: organization.id, json, bytes: Buffer.byteLength(json), bits: bits.join('') };
}

function cutToFit(organization: Organization): Organization {
  const fits = (services: Organization['services']) =>
    Buffer.byteLength(JSON.stringify({ ...organization, services })) + wrapperBytes <= maxPublishedFileBytes;
  let { services } = organization;
  while (services.length > 0 && !fits(services)) services = services.slice(0, Math.floor(services.length * 0.9));
  return services === organization.services ? organization : { ...organization, services };
}
