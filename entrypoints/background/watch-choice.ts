import { difference, joined } from '../../utils/core/watch/merge-choice';
import type { Settings, WatchChoice } from '../../utils/core/settings';
import { surplusOrigins } from '../../utils/core/watch/surplus-origins';
import { choiceOf, isGranted, originsOfChoice } from '../../utils/core/watch/watch-choice';
import { readChoosable } from '../../utils/browser/registry/read-choosable';
import { changeSettings, readSettings } from '../../utils/browser/settings/settings-store';
import { neededMirrorOrigins } from '../../utils/browser/sync/mirror-access';
import { giveBackOrigins, grantedOrigins } from '../../utils/browser/watch/sites-permission';
import { noteUnsettled } from '../../utils/browser/watch/unsettled';

/** Takes over what was asked for by a page that the browser's prompt has closed, as far as it was granted. */
export async function commitPending(): Promise<void> {
  const { pending } = await readSettings();
  if (pending) await commitWatch(pending);
}

/** Takes over what was asked for, as far as it is granted. Another wish that waits for its answer goes on waiting. */
export async function commitWatch(wish: WatchChoice): Promise<void> {
  const [{ catalogue, memberHosts }, granted] = await Promise.all([readChoosable(), grantedOrigins()]);
  const open = (choice: WatchChoice) => {
    const origins = originsOfChoice(choice, catalogue, memberHosts);
    return origins.length > 0 && origins.every((origin) => isGranted(origin, granted));
  };
  const { allCountries } = wish;
  const services = wish.services.filter((id) => open(choiceOf(id, allCountries)));
  const labelled = wish.labelled && open({ services: [], labelled: true, allCountries });
  const { watch } = await readSettings();
  const countries = allCountries && open({ services: [...watch.services, ...services], labelled: false, allCountries });
  const isEmpty = wish.services.length === 0 && !wish.labelled && !allCountries;
  if (!isEmpty && services.length === 0 && !labelled && !countries) return;
  await noteUnsettled();
  await changeSettings((settings) => ({
    watch: joined(settings.watch, { services, labelled, allCountries: countries }),
    pending: isSame(settings.pending, wish) ? undefined : settings.pending,
  }));
}

function isSame(a: WatchChoice | undefined, b: WatchChoice): boolean {
  return (
    a?.labelled === b.labelled && a.allCountries === b.allCountries && a.services.join(' ') === b.services.join(' ')
  );
}

/** Stops watching, and gives back the origins that nothing else needs. */
export async function unwatch(unwanted: WatchChoice): Promise<void> {
  const neededBy = await originsNeeded();
  await noteUnsettled();
  await changeSettings((settings) => {
    const watch = difference(settings.watch, unwanted);
    const needed = neededBy({ ...settings, watch });
    const surplus = [...(settings.surplus ?? []), ...neededBy(settings)].filter((origin) => !needed.has(origin));
    return { watch, surplus: surplus.length > 0 ? surplus : undefined };
  });
  await giveBackSurplus();
}

/**
 * Gives back the origins noted as surplus. At every start too, since the background may have been stopped before it
 * could.
 */
export async function giveBackSurplus(): Promise<void> {
  const settings = await readSettings();
  if (!settings.surplus) return;
  const needed = (await originsNeeded())(settings);
  const unneeded = settings.surplus.filter((origin) => !needed.has(origin));
  await giveBackOrigins(surplusOrigins(unneeded, needed, await grantedOrigins()));
  const done = new Set(settings.surplus);
  await changeSettings(({ surplus = [] }) => {
    const rest = surplus.filter((origin) => !done.has(origin));
    return { surplus: rest.length > 0 ? rest : undefined };
  });
}

/** The origins that settings need, those of a wish that waits for its answer and of the mirrors included. */
async function originsNeeded(): Promise<(settings: Settings) => Set<string>> {
  const { catalogue, memberHosts } = await readChoosable();
  return ({ watch, pending }) =>
    new Set([
      ...neededMirrorOrigins(),
      ...originsOfChoice(watch, catalogue, memberHosts),
      ...(pending ? originsOfChoice(pending, catalogue, memberHosts) : []),
    ]);
}
