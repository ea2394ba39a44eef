import type { LeavingFile } from '../../core/catalogue/leaving';
import type { Leaving } from './leaving';
import { readLeavingSources } from './read-leaving';

/** The file for the package. Throws the list of all problems when there is one: bad data is not shipped. */
export function compiledLeaving(): LeavingFile {
  const { leaving, accounts, problems } = readLeavingSources();
  if (problems.length > 0) {
    const lines = problems.map(({ where, code, detail = '' }) => `  data/${where}.json: ${code} ${detail}`);
    throw new Error(`What is told on leaving has problems:\n${lines.join('\n')}`);
  }
  return {
    accounts: Object.fromEntries(accounts),
    services: Object.fromEntries(leaving.map(({ id, ...rest }) => [id, withoutNote(rest)])),
  };
}

/** A note is for those who look after data/, and is not shown. */
function withoutNote(leaving: Omit<Leaving, 'id'>): Omit<Leaving, 'id'> {
  if (!leaving.export) return leaving;
  const { note: _, ...shown } = leaving.export;
  return { ...leaving, export: shown };
}
