import * as v from 'valibot';
import { choiceNames, choiceReaders, type Choices } from './choices';

const format = 'chatiere-choices';
/** Raise it when an older Chatière could not read a file any more. What is only new it keeps without knowing it. */
const version = 1;
/** Characters; a thousand times what anybody's choices take. */
const longest = 1_000_000;

const envelope = v.object({
  format: v.literal(format),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  choices: v.record(v.string(), v.unknown()),
});

/** Why a file cannot be taken in. */
export type ImportRefusal = 'tooLarge' | 'notWhole' | 'notOurs' | 'newer';

export type ImportOutcome =
  | {
      outcome: 'read';
      choices: Partial<Choices>;
      /** Names of choices whose value does not fit: they stay as they are here. */
      unfit: string[];
      /** What this version does not know, kept as it is. */
      unknown: Record<string, unknown>;
    }
  | { outcome: 'refused'; reason: ImportRefusal };

/** The file that holds everything that the person chose, and what an import brought that this version does not know. */
export function exportOf(choices: Choices, unknown: Record<string, unknown>, made: Date): string {
  const file = { format, version, made: made.toISOString(), choices: { ...unknown, ...choices } };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** What a file holds, if it is one of ours; else why not. Nothing of it is believed unread. */
export function readExport(text: string): ImportOutcome {
  if (text.length > longest) return { outcome: 'refused', reason: 'tooLarge' };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { outcome: 'refused', reason: 'notWhole' };
  }
  const file = v.safeParse(envelope, json);
  if (!file.success) return { outcome: 'refused', reason: 'notOurs' };
  if (file.output.version > version) return { outcome: 'refused', reason: 'newer' };
  const stored = file.output.choices;
  const choices: Partial<Choices> = {};
  const unfit: string[] = [];
  for (const name of choiceNames) {
    if (!Object.hasOwn(stored, name)) continue;
    const value = choiceReaders[name](stored[name]);
    if (value === undefined) unfit.push(name);
    else Object.assign(choices, { [name]: value });
  }
  const known = new Set<string>(choiceNames);
  const unknown = Object.fromEntries(Object.entries(stored).filter(([name]) => !known.has(name)));
  return { outcome: 'read', choices, unfit, unknown };
}
