import { isGranted, originsOfChoice, type WatchChoice } from '../core/watch';
import type { Catalogue } from '../core/catalogue/catalogue';
import type { Settings } from '../core/settings';
import { openRegistry } from './open-registry';
import { changeSettings, readSettings, writeSettings } from './settings-store';
import { giveBackOrigins, grantedOrigins, requestOrigins } from './sites-permission';

/**
 * Asks to watch what was chosen, with one prompt for exactly the origins that it needs. The wish is stored first and
 * committed when the browser grants it, since the prompt may close the page that asked. Call it within the click.
 */
export async function watch(choice: WatchChoice, origins: string[]): Promise<'watched' | 'refused'> {
  // The prompt must come first: any await before it would end the click in the eyes of the browser.
  const granting = origins.length > 0 ? requestOrigins(origins) : Promise.resolve(true);
  const { services, labelled, allCountries } = choice;
  await writeSettings({ pending: { services, labelled, allCountries } });
  const granted = await granting;
  if (granted) await commitPending();
  else await writeSettings({ pending: undefined });
  return granted ? 'watched' : 'refused';
}

/** Takes over what was asked for and has been granted since; what was refused is forgotten. */
export async function commitPending(): Promise<void> {
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
export async function unwatch(
  unwanted: { services?: string[]; labelled?: boolean; allCountries?: boolean },
  catalogue: Catalogue,
  labelledHosts: string[],
): Promise<void> {
  const origins = (settings: Settings) => {
    const { watched: services, watchLabelled: labelled, allCountries } = settings;
    return originsOfChoice({ services, labelled, allCountries }, catalogue, labelledHosts);
  };
  const before = await readSettings();
  await changeSettings((settings) => ({
    watched: settings.watched.filter((id) => !unwanted.services?.includes(id)),
    watchLabelled: settings.watchLabelled && !unwanted.labelled,
    allCountries: settings.allCountries && !unwanted.allCountries,
  }));
  const needed = new Set(origins(await readSettings()));
  await giveBackOrigins(origins(before).filter((origin) => !needed.has(origin)));
}
