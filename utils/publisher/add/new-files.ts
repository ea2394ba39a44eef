import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { changedLines } from './changed-lines';
import { writeAtomically } from '../site/write-atomically';
import type { Interview } from './interview';
import type { Sentences } from './sentences';

/** What an interview ends with. */
export interface NewFiles {
  /** Path from the project's folder → text. None of them may be there yet. */
  created: Map<string, string>;
  /** Files that list the others, and so grow with them. */
  changed: Map<string, string>;
  /** What else is to be done, in words. */
  next?: string;
}

/** Shows the files, asks, and writes all of them or none. Never overwrites: what is there was written by somebody. */
export async function writeNewFiles(folder: string, files: NewFiles, ask: Interview, t: Sentences): Promise<boolean> {
  const { created, changed, next } = files;
  ask.say(t('show'));
  for (const [path, text] of created) ask.say(`\n── ${path}\n${text}`);
  for (const [path, text] of changed) {
    const lines = changedLines(readFileSync(join(folder, path), 'utf8'), text);
    ask.say(`── ${path}\n${lines.join('\n')}\n`);
  }
  const taken = [...created.keys()].find((path) => existsSync(join(folder, path)));
  if (taken !== undefined) ask.say(t('isThere', { path: taken }));
  if (taken !== undefined || !(await ask.yes(t('write')))) {
    ask.say(t('notWritten'));
    return false;
  }
  for (const [path, text] of created) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text, { flag: 'wx' });
  }
  for (const [path, text] of changed) await writeAtomically(join(folder, path), text);
  for (const path of [...created.keys(), ...changed.keys()]) ask.say(t('written', { path }));
  ask.say(`\n${next === undefined ? '' : `${next}\n`}${t('next')}`);
  return true;
}
