import type { Citation } from '../federation/properties-text';
import type { FederationFile } from '../federation/read-federation';
import type { FederationFiles } from './federation-files';
import { withFact } from './one-fact';

/** The list of our folder. */
interface FederationTask {
  files: FederationFiles;
  /** What the live list says of itself. */
  federation: FederationFile;
  /** All that have a folder. */
  ids: readonly string[];
  source: Citation;
}

/** The federation's file: what it said of itself before stays, unless the list says otherwise now; then who is in it. */
export function federationText({ files, federation, ids, source }: FederationTask): string {
  const before = files.get('chatons.properties') ?? '';
  const head = before.split('\n').filter((line) => !line.startsWith('subs.'));
  const subs = ids.toSorted().map((id) => `subs.${id} = organizations/${id}/organization.properties`);
  const facts = Object.entries({ name: federation.name, website: federation.website });
  const described = facts.reduce((text, [name, value]) => {
    const path = `federation.${name}`;
    const isKnown = value === undefined || text.includes(`\n${path} = ${value.replace(/\/$/, '')}`);
    return isKnown ? text : withFact(text, { path, value, source });
  }, head.join('\n').trimEnd());
  return `${described.trimEnd()}\n\n${subs.join('\n')}\n`;
}
