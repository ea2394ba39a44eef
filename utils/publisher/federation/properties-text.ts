import { writtenValue } from '../../core/text/written-value';

/** Where a fact was read, and of which day that is. */
export interface Citation {
  where: string;
  date: string;
}

export interface Fact {
  path: string;
  value: string;
  source: Citation;
}

/**
 * A ChatonsInfos file of data/federation: each fact with its source directly above it, then what it lists. `date` is the
 * one that the file states for itself, if it does.
 */
export function propertiesText(
  fileClass: 'Organization' | 'Service',
  date: string | undefined,
  facts: readonly Fact[],
  subs: ReadonlyMap<string, string> = new Map(),
): string {
  const lines = [`file.class = ${fileClass}`, 'file.protocol = ChatonsInfos-0.5'];
  if (date !== undefined) lines.push(`file.datetime = ${date.length === 10 ? `${date}T00:00:00` : date}`);
  let section: string | undefined;
  for (const { path, value, source } of facts) {
    const [sectionOfFact] = path.split('.');
    if (sectionOfFact !== section) lines.push('');
    section = sectionOfFact;
    lines.push(...factLines({ path, value, source }));
  }
  if (subs.size > 0) lines.push('', ...[...subs].map(([key, file]) => `subs.${key} = ${file}`));
  return `${lines.join('\n')}\n`;
}

/** A fact below its source. */
export function factLines({ path, value, source }: Fact): [source: string, fact: string] {
  return [`# Source: ${source.where} (${source.date})`, `${path} = ${writtenValue(value)}`];
}

/** The federation's file with one more member, in its place in the alphabet, and with today's date: it makes the version. */
export function withMember(federation: string, key: string, today: string): string {
  const lines = federation.trimEnd().split('\n');
  const sub = `subs.${key} = organizations/${key}/organization.properties`;
  const later = lines.findIndex((line) => line.startsWith('subs.') && line.split(' ')[0]! > `subs.${key}`);
  const grown = later < 0 ? [...lines, sub] : lines.toSpliced(later, 0, sub);
  return `${grown.map((line) => line.replace(/^file\.datetime = .*/, `file.datetime = ${today}T00:00:00`)).join('\n')}\n`;
}
