import { plainText } from '../text/plain-text';
import type { CataloguedSoftware, CataloguedTask } from './catalogued-software';

const most = { text: 120, ids: 20_000, entries: 5000, tasks: 40, path: 300 };

const id = /^[a-z0-9-]{1,60}$/;
const date = /^\d{4}(-\d{2}){0,2}$/;
/** On the instance itself: `//` and a backslash would lead to another host. */
const pathOnInstance = /^\/(?!\/)[!-[\]-~]*$/;

/** What is believed of the software in a catalogue that came by sync: texts cleaned and bounded, tasks on the instance. */
export function arrivedSoftware(arrived: CataloguedSoftware, kinds: ReadonlySet<string>): CataloguedSoftware {
  const text = (given: string) => plainText(given, most.text);
  const labels = arrived.labels.slice(0, most.entries).map(([fr, en]): [string, string] => [text(fr), text(en)]);
  const fits = ([kind, path, label, , version = '']: CataloguedTask) =>
    kinds.has(kind) && pathOnInstance.test(path) && path.length <= most.path && label in labels && version.length <= 20;
  return {
    account: mapped(arrived.account, (ids) => ids?.slice(0, most.ids)),
    notFree: arrived.notFree.slice(0, most.ids),
    names: mapped(arrived.names, text),
    ended: mapped(arrived.ended, ([since, successor]) =>
      date.test(since) ? (successor === undefined ? [since] : [since, text(successor)]) : undefined,
    ),
    labels,
    tasks: mapped(arrived.tasks, (tasks) => tasks.filter(fits).slice(0, most.tasks)),
  };
}

/** Each entry by what becomes of it; one of which nothing does is left out. */
function mapped<Value, Key extends string>(
  entries: Partial<Record<Key, Value>>,
  become: (value: Value) => Value | undefined,
): Record<Key, Value> {
  const kept = Object.entries<Value | undefined>(entries)
    .slice(0, most.entries)
    .flatMap(([key, value]) => {
      const became = value === undefined || !id.test(key) ? undefined : become(value);
      return became === undefined ? [] : [[key, became] as const];
    });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Object.fromEntries forgets the names of its keys
  return Object.fromEntries(kept) as Record<Key, Value>;
}
