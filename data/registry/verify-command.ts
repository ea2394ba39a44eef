import { readFile } from 'node:fs/promises';
import { refusalOf } from '../../utils/core/registry/head';
import { readArguments, required, type Command } from './command';
import { readPublicKeys } from './key-files';
import { readSite } from './read-site';
import { siteFiles } from './site-files';

/** Says in one line whether a site holds, as the extension would judge it, or which file does not and why. */
export const verifyCommand: Command = async (args, { out }) => {
  const { values, positionals } = readArguments(args, { keys: { type: 'string' } }, 1);
  const keys = await readPublicKeys(await readFile(required(values.keys, 'keys'), 'utf8'));
  const reading = await readSite(siteFiles(positionals[0] ?? ''), keys);
  if (reading.outcome === 'absent') {
    out.write('refused: unreachable (head.json)\n');
    return 1;
  }
  const refusal =
    reading.outcome === 'refused'
      ? { reason: reading.reason, where: reading.where }
      : { reason: refusalOf(reading.site.head, new Date()), where: 'head.json' };
  if (reading.outcome === 'refused' || refusal.reason !== undefined) {
    out.write(`refused: ${refusal.reason} (${refusal.where})\n`);
    return 1;
  }
  const { head, index, organizations } = reading.site;
  out.write(
    `valid: version ${head.version} until ${head.expires}, ${index.files.length} files, ${organizations.length} organisations\n`,
  );
  return 0;
};
