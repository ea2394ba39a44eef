import { isGranted, originsOfChoice, type WatchChoice } from '../../utils/core/watch';
import type { Settings } from '../../utils/core/settings';
import { openRegistry } from '../../utils/browser/open-registry';
import { changeSettings, readSettings } from '../../utils/browser/settings-store';
import { giveBackOrigins, grantedOrigins } from '../../utils/browser/sites-permission';

/** Takes over what was asked for and has been granted since; what was refused is forgotten. */
export async function commitPending(): Promise<undefined> {
  const { pending } = await readSettings();
  if (!pending) return;
  const { reader } = await openRegistry();
  const [catalogue, hosts, granted] = await Promise.all([reader.catalogue(), reader.memberHosts(), grantedOrigins()]);
  const open = (choice: WatchChoice) => {
    const origins = originsOfChoice(choice, catalogue, hosts);
    return origins.length > 0 && origins.every((origin) => isGranted(origin, granted));
  };
  const { allCountries } = pending;
  const services = pending.services.filter((id) => open({ services: [id], labelled: false, allCountries }));
  const labelled = pending.labelled && open({ services: [], labelled: true, allCountries });
  if (services.length === 0 && !labelled) return;
  await changeSettings((settings) => ({
    watched: [...new Set([...settings.watched, ...services])].toSorted(),
    watchLabelled: settings.watchLabelled || labelled,
    allCountries: settings.allCountries || allCountries,
    pending: undefined,
  }));
}

/** Stops watching, and gives back the origins that nothing else needs. */
export async function unwatch(unwanted: WatchChoice): Promise<undefined> {
  const { reader } = await openRegistry();
  const [catalogue, labelledHosts] = await Promise.all([reader.catalogue(), reader.memberHosts()]);
  const origins = (settings: Settings) => {
    const { watched: services, watchLabelled: labelled, allCountries } = settings;
    return originsOfChoice({ services, labelled, allCountries }, catalogue, labelledHosts);
  };
  const before = await readSettings();
  await changeSettings((settings) => ({
    watched: settings.watched.filter((id) => !unwanted.services.includes(id)),
    watchLabelled: settings.watchLabelled && !unwanted.labelled,
    allCountries: settings.allCountries && !unwanted.allCountries,
  }));
  const needed = new Set(origins(await readSettings()));
  await giveBackOrigins(origins(before).filter((origin) => !needed.has(origin)));
}
