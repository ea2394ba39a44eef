import type { Parsed } from '../../core/problem';
import { factReader } from './fact-reader';
import { fileDate, isOfClass, subsOf, type Sub } from './file-header';
import { problemList } from './problem-list';
import { maxFederationFileBytes, readProperties } from './read-properties';

/** The federation's own file: who is in it. */
export interface FederationFile {
  name?: string;
  website?: string;
  /** The instant that the file states (ISO 8601, UTC). */
  instant?: string;
  organizations: Sub[];
}

const known = new Set(['federation.name', 'federation.website']);

/** Undefined if this is not the file of a federation. */
export function readFederation(file: Uint8Array | string, where: string): Parsed<FederationFile | undefined> {
  const { value: properties, problems } = readProperties(file, where, maxFederationFileBytes);
  const list = problemList(where);
  const read = (): FederationFile | undefined => {
    if (!isOfClass('federation', properties, list)) return undefined;
    const facts = factReader(properties, known, list);
    const name = facts.read('federation.name', { text: 120 });
    const website = facts.read('federation.website', 'address');
    const { instant } = fileDate(properties, list);
    const organizations = subsOf(properties, list);
    return {
      ...(name !== undefined && { name }),
      ...(website !== undefined && { website }),
      ...(instant !== undefined && { instant }),
      organizations,
    };
  };
  const value = read();
  return { value, problems: [...problems, ...list.problems] };
}
