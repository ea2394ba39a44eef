import type { Catalogue } from '../../utils/core/catalogue/catalogue';
import type { RegistryAbout } from '../../utils/core/registry/reader';
import type { Settings } from '../../utils/core/settings';
import { isGranted, originsOfChoice } from '../../utils/core/watch';
import type { SyncReport } from '../../utils/core/sync/sync-report';
import { readChoosable } from '../../utils/browser/read-registry';
import { readRequestLog, type LoggedRequest } from '../../utils/browser/request-log';
import { readSettings } from '../../utils/browser/settings-store';
import { grantedOrigins } from '../../utils/browser/sites-permission';
import { readSyncHistory } from '../../utils/browser/sync-store';

export interface OptionsState {
  settings: Settings;
  about: RegistryAbout;
  catalogue: Catalogue;
  memberHosts: string[];
  /** Origins that the browser lets us into. */
  granted: string[];
  /** Names of the watched services into none of whose sites the browser lets us. */
  withheld: string[];
  /** Newest first. */
  syncHistory: SyncReport[];
  requests: LoggedRequest[];
}

export async function loadOptions(): Promise<OptionsState> {
  const [settings, { catalogue, memberHosts, about }, granted] = await Promise.all([
    readSettings(),
    readChoosable(),
    grantedOrigins(),
  ]);
  const { allCountries } = settings;
  const withheld = settings.watched.flatMap((id) => {
    const origins = originsOfChoice({ services: [id], labelled: false, allCountries }, catalogue, []);
    const isOpen = origins.some((origin) => isGranted(origin, granted));
    return isOpen ? [] : (catalogue.service(id)?.name ?? []);
  });
  const [syncHistory, requests] = await Promise.all([readSyncHistory(), readRequestLog()]);
  return { settings, about, catalogue, memberHosts, granted, withheld, syncHistory, requests };
}
