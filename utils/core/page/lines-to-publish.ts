import { facts, keyOf, type Fact, type Stater } from '../facts/facts';
import type { Organization, Service } from '../registry/registry';
import { hostFacts } from './host-facts';

/**
 * What a host could add to its files of ChatonsInfos, so that visitors find it here: for its own file and that of each of
 * its services the keys of what is not published, with the words that the format knows. Empty where nothing is missing.
 */
export function linesToPublish(organization: Organization): string {
  const ofAll = missing(organization, undefined, 'organization');
  const files = [
    { name: organization.id, lines: ofAll },
    ...organization.services.map((service) => ({
      name: service.id.slice(organization.id.length + 1),
      lines: missing(organization, service, 'service'),
    })),
  ];
  return files
    .filter(({ lines }) => lines.length > 0)
    .map(({ name, lines }) => [`# ${name}.properties`, ...lines].join('\n'))
    .join('\n\n');
}

/** Facts of the organisation stand in its own file; all others, those of software and host too, in that of a service. */
function missing(organization: Organization, service: Service | undefined, file: 'organization' | 'service'): string[] {
  const { notPublished } = hostFacts(organization, service);
  const names = new Set<string>(notPublished);
  return facts.flatMap((fact) => {
    const name = 'fact' in fact ? fact.fact : 'link' in fact ? fact.link : undefined;
    const stater: Stater = fact.of === 'either' ? 'organization' : fact.of;
    const isHere = (stater === 'organization') === (file === 'organization');
    if (!('missing' in fact) || !isHere || name === undefined || !names.has(name)) return [];
    return [wordsOf(fact), `${keyOf(fact, stater)} = `].filter((line) => line !== '');
  });
}

/** The words from which one chooses, as a comment; empty where one writes freely. */
function wordsOf({ read }: Fact): string {
  if (typeof read !== 'object' || 'text' in read) return '';
  const words = 'word' in read ? read.word : read.words;
  return `# ${words.join(' | ')}`;
}
