import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { exportJWK, generateKeyPair } from 'jose';
import { readArguments, required, type Command } from './command';
import { publicPart } from '../site/key-files';
import { codeOf } from '../terminal/thrown';

/** Never overwrites a key: whoever loses it can publish nothing that the extension takes. */
export const keygenCommand: Command = async (args, { out, progress }) => {
  const { values } = readArguments(args, { out: { type: 'string' } }, 0);
  const file = required(values.out, 'out');
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const key = await exportJWK(privateKey);
  const shown = await publicPart(key);
  await mkdir(dirname(file), { recursive: true });
  try {
    await writeFile(file, `${JSON.stringify({ ...key, ...shown })}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    progress.line(`${file} exists already; it was left as it is.`);
    return 1;
  }
  out.line(JSON.stringify(shown));
  return 0;
};
