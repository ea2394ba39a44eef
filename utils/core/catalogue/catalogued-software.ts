/** Whether one needs an account to make something with a software; `depends`: on what its host chose. */
export const accounts = ['never', 'optional', 'always', 'depends'] as const;

/** Natures that say something of every host that runs a software. */
type SoftwareAccount = Exclude<(typeof accounts)[number], 'depends'>;

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

/** What a closed card and the ranking need to know of the software of a service. */
export interface SoftwareFacts {
  name: string;
  account?: SoftwareAccount;
  ended?: { since: string; successor?: string };
  notFree?: boolean;
}

/**
 * Prepares the question "what is known of these software?", asked for each service with the ids that its software goes
 * by. Of several only that is said which holds for each of them. Undefined where nothing is known.
 */
export function softwareFacts(
  catalogued: CataloguedSoftware | undefined,
): (ids: string[]) => SoftwareFacts | undefined {
  const account = new Map<string, SoftwareAccount>();
  for (const nature of ['never', 'optional', 'always'] as const) {
    for (const id of idsIn(catalogued?.account[nature])) account.set(id, nature);
  }
  const notFree = new Set(idsIn(catalogued?.notFree));
  const names = new Map(Object.entries(catalogued?.names ?? {}));
  const ended = new Map(Object.entries(catalogued?.ended ?? {}));
  const remembered = new Map<string, SoftwareFacts | undefined>(); // so that all candidates share one record
  const factsOf = ([id = '', ...others]: string[]): SoftwareFacts | undefined => {
    const [since, successor] = (others.length === 0 && ended.get(id)) || [];
    const facts = {
      account: others.every((other) => account.get(other) === account.get(id)) ? account.get(id) : undefined,
      ended: since === undefined ? undefined : { since, successor },
      notFree: [id, ...others].every((one) => notFree.has(one)) || undefined,
    };
    const isSilent = Object.values(facts).every((fact) => fact === undefined);
    return isSilent ? undefined : { name: names.get(id) ?? '', ...facts };
  };
  return (ids) => {
    const key = ids.join(' ');
    if (!remembered.has(key)) remembered.set(key, factsOf(ids));
    return remembered.get(key);
  };
}

const idsIn = (text = ''): string[] => text.split(' ').filter(Boolean);

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
