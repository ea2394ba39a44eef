/** Whether one needs an account to make something with a software; `depends`: on what its host chose. */
export const accounts = ['never', 'optional', 'always', 'depends'] as const;

/** Natures that say something of every host that runs a software. */
export type SoftwareAccount = Exclude<(typeof accounts)[number], 'depends'>;

/** What one does first: kind, path on an instance, place of its label, whether it needs an account, and its version. */
export type CataloguedTask = [kind: string, path: string, label: number, account: 0 | 1, version?: string];

/** What is known of software, as it travels in the compiled catalogue: in columns, since most has one or two of them. */
export interface CataloguedSoftware {
  /** Nature → ids, divided by spaces. */
  account: Partial<Record<SoftwareAccount, string>>;
  /** Id → since when it goes on no more (YYYY, YYYY-MM or YYYY-MM-DD), and the name of what does in its place. */
  ended: Record<string, [since: string, successor?: string]>;
  /** Ids of what is no free software, divided by spaces. */
  notFree: string;
  /** Id → name, of those of which a sentence says it. */
  names: Record<string, string>;
  labels: [fr: string, en: string][];
  tasks: Record<string, CataloguedTask[]>;
}

/** Whether the columns are all there, in their shape. */
export function isCataloguedSoftware(json: unknown): json is CataloguedSoftware {
  if (!isObject(json) || !isObject(json.account) || !isObject(json.ended) || !isObject(json.names)) return false;
  if (!isObject(json.tasks) || !Array.isArray(json.labels) || typeof json.notFree !== 'string') return false;
  return (
    [...Object.values(json.account), ...Object.values(json.names)].every((value) => typeof value === 'string') &&
    Object.values(json.ended).every(areTexts) &&
    json.labels.every(areTexts) &&
    Object.values(json.tasks).every((tasks) => Array.isArray(tasks) && tasks.every(isTask))
  );
}

function isTask(json: unknown): boolean {
  if (!Array.isArray(json)) return false;
  const [kind, path, label, account, version = ''] = json as unknown[];
  return areTexts([kind, path, version]) && typeof label === 'number' && (account === 0 || account === 1);
}

const areTexts = (json: unknown) => Array.isArray(json) && json.every((each) => typeof each === 'string');

const isObject = (json: unknown): json is Record<string, unknown> => typeof json === 'object' && json !== null;
