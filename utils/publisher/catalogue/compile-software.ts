import type { CataloguedSoftware, CataloguedTask } from '../../core/catalogue/catalogued-software';
import { takenAlong } from '../../core/suggest/with-object';
import type { Software } from './software';

/** What of software the extension needs on a closed card; a name travels only where a sentence says it. */
export function compileSoftware(software: readonly Software[]): CataloguedSoftware {
  const withAccount = (nature: Software['account']) => idsOf(software.filter(({ account }) => account === nature));
  const nameOf = new Map(software.map(({ id, name }) => [id, name]));
  const labels: [string, string][] = [];
  const labelAt = (fr: string, en: string): number => {
    const there = labels.findIndex(([french, english]) => french === fr && english === en);
    return there < 0 ? labels.push([fr, en]) - 1 : there;
  };
  const ended = software.filter(({ maintained }) => maintained?.state === 'ended');
  const named = software.filter(
    (one) => one.account === 'never' || one.account === 'optional' || !one.free || ended.includes(one),
  );
  return {
    account: { never: withAccount('never'), optional: withAccount('optional'), always: withAccount('always') },
    ended: Object.fromEntries(
      ended.map(({ id, maintained }) => {
        const successor = nameOf.get(maintained?.successor ?? '');
        return [id, successor === undefined ? [maintained!.date] : [maintained!.date, successor]];
      }),
    ),
    notFree: idsOf(software.filter(({ free }) => !free)),
    names: Object.fromEntries(named.map(({ id, name }) => [id, name])),
    labels,
    tasks: Object.fromEntries(
      software.flatMap((one) => {
        const tasks = firstTasks(one, labelAt);
        return tasks.length > 0 ? [[one.id, tasks]] : [];
      }),
    ),
  };
}

const idsOf = (some: readonly Software[]) => some.map(({ id }) => id).join(' ');

/** The first task of each kind, with nothing and with each thing taken along: a closed card has one button. */
function firstTasks({ tasks }: Software, labelAt: (fr: string, en: string) => number): CataloguedTask[] {
  return tasks
    .filter((task, place) => tasks.findIndex((other) => isAlike(task, other)) === place)
    .map(({ kind, path, fr, en, account, version }): CataloguedTask => {
      const label = labelAt(fr, en);
      const needsAccount = account ? 1 : 0;
      return version === undefined ? [kind, path, label, needsAccount] : [kind, path, label, needsAccount, version];
    });
}

const isAlike = (one: Software['tasks'][number], other: Software['tasks'][number]): boolean =>
  one.kind === other.kind && takenAlong(one) === takenAlong(other);
