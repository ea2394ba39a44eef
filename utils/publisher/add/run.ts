import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { addHost, federationFile } from './add-host';
import { addKind } from './add-kind';
import { addService, visitedUrls } from './add-service';
import { AnswersEnded, interview, type Terminal } from './interview';
import { writeNewFiles, type NewFiles } from './new-files';
import { sentencesIn, type Language } from './sentences';
import type { Context } from './context';

/** What is asked, and what must lie in the folder before it is. */
const interviews = new Map<string, { begin: (context: Context) => Promise<NewFiles>; needs: string }>([
  ['service', { begin: addService, needs: visitedUrls }],
  ['kind', { begin: addKind, needs: '' }],
  ['host', { begin: addHost, needs: federationFile }],
]);

/** One interview, from its arguments to its exit code: 0 written, 1 not written, 2 wrong usage. */
export async function run(
  args: string[],
  terminal: Terminal,
  { language, folder, today }: { language: Language; folder: string; today: string },
): Promise<number> {
  const t = sentencesIn(language);
  const options = { args, options: { into: { type: 'string', default: folder } }, allowPositionals: true } as const;
  const { values, positionals } = parsed() ?? { values: { into: folder }, positionals: [] };
  const chosen = interviews.get(positionals[0] ?? '');
  if (!chosen || positionals.length !== 1) {
    terminal.say(t('usage'));
    return 2;
  }
  const needed = join(values.into, chosen.needs);
  if (!existsSync(needed)) {
    terminal.say(t('folderMissing', { path: needed }));
    return 2;
  }
  const ask = interview(terminal, t);
  ask.say(t('howTo'));
  try {
    const files = await chosen.begin({ ask, t, language, folder: values.into, today });
    return (await writeNewFiles(values.into, files, ask, t)) ? 0 : 1;
  } catch (error) {
    if (!(error instanceof AnswersEnded)) throw error;
    ask.say(`\n${t('ended')}`);
    return 1;
  }

  function parsed() {
    try {
      return parseArgs(options);
    } catch {
      return undefined;
    }
  }
}
