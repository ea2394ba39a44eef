import { isListed } from '../federation/unlisted';
import { readFile } from 'node:fs/promises';
import { maxHeadBytes } from '../../core/sync/head';
import { readArguments, required, webOrPath, type Command } from './command';
import { readPublicKeys } from '../site/key-files';
import { signatureVerdicts } from '../site/signature-verdicts';
import { siteFiles } from '../site/site-files';
import { verifySite } from '../site/verify-site';

/**
 * Says in one line whether a site holds, as the extension would judge it, or which file does not and why; then what each
 * signature is worth. The extension is content with one that holds; here none by a given key may be wrong.
 */
export const verifyCommand: Command = async (args, { out }) => {
  const { values, positionals } = readArguments(args, { keys: { type: 'string' } }, 1);
  const keys = await readPublicKeys(await readFile(required(values.keys, 'keys'), 'utf8'));
  const read = siteFiles(webOrPath(positionals[0] ?? ''));
  const reading = await verifySite(read, keys, new Date());
  if (reading.outcome === 'refused') {
    out.line(`refused: ${reading.reason} (${reading.where})`);
    return 1;
  }
  const headFile = await read('head.json', maxHeadBytes);
  const text = headFile.outcome === 'read' ? new TextDecoder().decode(headFile.bytes) : '{"signatures":[]}';
  const signatures = await signatureVerdicts(text, keys);
  const isWrong = signatures.some(({ verdict }) => verdict === 'wrong');
  const { head, index, organizations } = reading.site;
  out.line(
    isWrong
      ? 'refused: bad-signature (head.json)'
      : `valid: version ${head.version} until ${head.expires}, ${index.files.length} files, ${organizations.filter(isListed).length} organisations`,
  );
  for (const { kid, verdict } of signatures) out.line(`signature by ${kid}: ${verdict}`);
  return isWrong ? 1 : 0;
};
