import type { Catalogue } from '../../utils/core/catalogue/catalogue';
import type { RegistryAbout } from '../../utils/core/registry/reader';
import type { Settings } from '../../utils/core/settings';
import { choiceOf, originsOfChoice } from '../../utils/core/watch/watch-choice';
import { watchStateOf } from '../../utils/core/watch/watch-state';
import type { SyncReport } from '../../utils/core/sync/sync-report';
import { readChoosable } from '../../utils/browser/registry/read-registry';
import { closedMirrorOrigins } from '../../utils/browser/sync/mirror-access';
import { readRequestLog, type LoggedRequest } from '../../utils/browser/sync/request-log';
import { readSettings } from '../../utils/browser/settings/settings-store';
import { grantedOrigins } from '../../utils/browser/watch/sites-permission';
import { presentCommands, type Command } from '../../utils/browser/toolbar/commands';
import { readSyncHistory } from '../../utils/browser/sync/sync-history';

export interface OptionsState {
  settings: Settings;
  about: RegistryAbout;
  catalogue: Catalogue;
  memberHosts: string[];
  /** Origins that the browser lets us into. */
  granted: string[];
  /** Origins of mirrors that it does not let us into, and has to. */
  closedMirrors: string[];
  /** Names of watched services whose sites the browser has blocked entirely. */
  withheld: string[];
  /** Newest first. */
  syncHistory: SyncReport[];
  requests: LoggedRequest[];
  /** None where the browser has no commands. */
  commands: Command[];
}

export async function loadOptions(): Promise<OptionsState> {
  const [settings, { catalogue, memberHosts, about }, granted] = await Promise.all([
    readSettings(),
    readChoosable(),
    grantedOrigins(),
  ]);
  const { services, allCountries } = settings.watch;
  const withheld = services.flatMap((id) => {
    const origins = originsOfChoice(choiceOf(id, allCountries), catalogue, []);
    const state = watchStateOf(id, { ...settings, paused: false }, { origins, granted, isPrivate: false });
    return state === 'withheld' ? (catalogue.service(id)?.name ?? []) : [];
  });
  const [syncHistory, requests, closedMirrors, commands] = await Promise.all([
    readSyncHistory(),
    readRequestLog(),
    closedMirrorOrigins(),
    presentCommands(),
  ]);
  return { settings, about, catalogue, memberHosts, granted, closedMirrors, withheld, syncHistory, requests, commands };
}
