import type { Catalogue } from '../../utils/core/catalogue/catalogue';
import type { RegistryAbout } from '../../utils/core/registry/reader';
import type { Settings } from '../../utils/core/settings';
import type { SyncReport } from '../../utils/core/sync/sync-report';
import { readChoosable } from '../../utils/browser/registry/read-choosable';
import { readOrganization } from '../../utils/browser/registry/read-registry';
import { closedMirrorOrigins } from '../../utils/browser/sync/mirror-access';
import { readRequestLog, type LoggedRequest } from '../../utils/browser/sync/request-log';
import { readSettings } from '../../utils/browser/settings/settings-store';
import { storedStars, storedWanted } from '../../utils/browser/settings/stars';
import { translate } from '../../utils/browser/translate';
import { storedWayOut } from '../../utils/browser/settings/stored-way-out';
import type { WayOut } from '../../utils/core/way-out/way-out';
import { organizationOf } from '../../utils/core/news/read-stars';
import type { Wanted } from '../../utils/core/news/wanted';
import { isAllowedInPrivate } from '../../utils/browser/watch/private-access';
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
  /** Whether the browser lets us into private windows. */
  inPrivate: boolean;
  /** Newest first. */
  syncHistory: SyncReport[];
  requests: LoggedRequest[];
  /** Starred organisations and services, with their names. */
  stars: { id: string; name: string }[];
  wanted: Wanted[];
  wayOut: WayOut;
  /** None where the browser has no commands. */
  commands: Command[];
}

export async function loadOptions(): Promise<OptionsState> {
  const [settings, { catalogue, memberHosts, about }, granted] = await Promise.all([
    readSettings(),
    readChoosable(),
    grantedOrigins(),
  ]);
  const [syncHistory, requests, closedMirrors, stars, wanted, wayOut, commands, inPrivate] = await Promise.all([
    readSyncHistory(),
    readRequestLog(),
    closedMirrorOrigins(),
    storedStars().then((ids) => Promise.all(ids.map(async (id) => ({ id, name: await nameOf(id) })))),
    storedWanted(),
    storedWayOut(),
    presentCommands(),
    isAllowedInPrivate(),
  ]);
  return {
    settings,
    about,
    catalogue,
    memberHosts,
    granted,
    closedMirrors,
    inPrivate,
    syncHistory,
    requests,
    stars,
    wanted,
    wayOut,
    commands,
  };
}

/** Of an organisation, or of a service with its host; the id of one that is in no list any more. */
async function nameOf(star: string): Promise<string> {
  const organization = await readOrganization(organizationOf(star));
  if (!organization) return star;
  if (!star.includes('/')) return organization.name;
  const service = organization.services.find(({ id }) => id === star);
  return translate('serviceOfHost', { service: service?.name ?? star, organization: organization.name });
}
