import type { CataloguedSoftware } from './catalogued-software';

/** What one does first with a service: "create a poll". */
export interface Task {
  fr: string;
  en: string;
  /** What stands for `{…}` in the label, if anything: it is put there when the label is in the language of people. */
  fills?: Record<string, string>;
  /** On an instance, from its root. `{random}` stands for a name that its software would make up. */
  path: string;
  /** Whether the software asks for an account before. */
  account: boolean;
}

/** What decides which tasks a service has. */
interface Instance {
  ids?: string[];
  version?: string;
  /** Its address is a page of the host, and nothing can be appended to it. */
  entry?: 'page';
}

/**
 * Prepares the question "what does one do first with this service, for this kind?". None where it runs one of two
 * software and nobody says which, where its address is no instance's, or where a path exists in one version alone and
 * the host does not say that it runs that one.
 */
export function softwareTasks(
  catalogued: CataloguedSoftware | undefined,
): (instance: Instance, kind: string) => Task[] | undefined {
  const tasksById = new Map(Object.entries(catalogued?.tasks ?? {}));
  const remembered = new Map<string, Task[] | undefined>(); // so that all candidates of a software share one record
  const tasksOf = (id: string, version: string, kind: string): Task[] | undefined => {
    const tasks = (tasksById.get(id) ?? []).flatMap(([of, path, label, account, only]): Task[] => {
      const [fr, en] = catalogued?.labels[label] ?? [];
      if (of !== kind || fr === undefined || en === undefined || !isVersion(version, only)) return [];
      return [{ fr, en, path, account: account === 1 }];
    });
    return tasks.length > 0 ? tasks : undefined;
  };
  return ({ ids: [id, other] = [], version = '', entry }, kind) => {
    if (id === undefined || other !== undefined || entry === 'page') return undefined;
    const key = `${id} ${kind} ${version}`;
    if (!remembered.has(key)) remembered.set(key, tasksOf(id, version, kind));
    return remembered.get(key);
  };
}

/** Whether `1.1.19` is a `1`: a version is known by its beginning, up to a dot. */
function isVersion(version: string, only: string | undefined): boolean {
  return only === undefined || `${version.replace(/^v/i, '')}.`.startsWith(`${only}.`);
}
