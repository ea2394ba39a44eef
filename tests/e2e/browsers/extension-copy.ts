import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export interface Manifest {
  version: string;
  browser_specific_settings?: { gecko?: { id?: string } };
  [key: string]: unknown;
}

/** Copies an unpacked extension over whatever the target held, so that tests never touch the build. */
export function copyExtension(folder: string, target: string): Manifest {
  if (!existsSync(path.join(folder, 'manifest.json'))) {
    throw new Error(`No extension in ${folder}: run npm run build (or npx wxt build -b firefox) first.`);
  }
  rmSync(target, { recursive: true, force: true });
  cpSync(folder, target, { recursive: true });
  return readManifest(target);
}

export function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')) as Manifest;
}

/** Makes a copy pass for another version; of the extension with this id, since Firefox takes another id for another one. */
export function setVersion(folder: string, version: string, geckoId?: string): void {
  const manifest = readManifest(folder);
  const { browser_specific_settings: settings } = manifest;
  const known = geckoId && { browser_specific_settings: { ...settings, gecko: { ...settings?.gecko, id: geckoId } } };
  writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify({ ...manifest, version, ...known }));
}
