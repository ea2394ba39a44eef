import type { Catalogue } from '../../utils/core/catalogue/catalogue';
import type { RegistryReader } from '../../utils/core/registry/reader';
import type { Settings } from '../../utils/core/settings';
import { isGranted, originsOfChoice } from '../../utils/core/watch';
import type { SyncReport } from '../../utils/core/sync/sync-report';
import { openRegistry } from '../../utils/browser/open-registry';
import { readRequestLog, type LoggedRequest } from '../../utils/browser/request-log';
import { readSettings } from '../../utils/browser/settings-store';
import { grantedOrigins } from '../../utils/browser/sites-permission';
import { readSyncHistory } from '../../utils/browser/sync-store';

export interface OptionsState {
  settings: Settings;
  reader: RegistryReader;
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
  const [settings, { reader }, granted] = await Promise.all([readSettings(), openRegistry(), grantedOrigins()]);
  const [catalogue, memberHosts] = await Promise.all([reader.catalogue(), reader.memberHosts()]);
  const { allCountries } = settings;
  const withheld = settings.watched.flatMap((id) => {
    const origins = originsOfChoice({ services: [id], labelled: false, allCountries }, catalogue, []);
    const isOpen = origins.some((origin) => isGranted(origin, granted));
    return isOpen ? [] : (catalogue.service(id)?.name ?? []);
  });
  const [syncHistory, requests] = await Promise.all([readSyncHistory(), readRequestLog()]);
  return { settings, reader, catalogue, memberHosts, granted, withheld, syncHistory, requests };
}
