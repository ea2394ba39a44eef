import { parseArgs } from 'node:util';
import { addHost } from './add-host';
import { addKind } from './add-kind';
import { addService } from './add-service';
import { AnswersEnded, interview, type Terminal } from './interview';
import { writeNewFiles, type NewFiles } from './new-files';
import { sentencesIn, type Language } from './sentences';
import type { World } from './world';

const interviews = new Map<string, (world: World) => Promise<NewFiles>>([
  ['service', addService],
  ['kind', addKind],
  ['host', addHost],
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
  const begin = interviews.get(positionals[0] ?? '');
  if (!begin || positionals.length !== 1) {
    terminal.say(t('usage'));
    return 2;
  }
  const ask = interview(terminal, t);
  ask.say(t('howTo'));
  try {
    const files = await begin({ ask, t, language, folder: values.into, today });
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
