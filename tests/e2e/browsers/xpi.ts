import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';

/** Packs a folder the way Firefox installs it for good: a zip, whose files are stored as they are. */
export function packXpi(folder: string): Uint8Array {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(path.join(folder, file)).isFile())
    .map((file) => [file.split(path.sep).join('/'), readFileSync(path.join(folder, file))] as const);
  return zipSync(Object.fromEntries(files), { level: 0 });
}
