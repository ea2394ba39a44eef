import { deleteRegistryDatabase } from '../../utils/browser/registry/registry-database';
import { aloneWithRegistry } from '../../utils/browser/registry/replace-registry';
import { forgetStorage } from '../../utils/browser/settings/forget-storage';
import { changeSettings } from '../../utils/browser/settings/settings-store';
import { giveBackOrigins, grantedOrigins } from '../../utils/browser/watch/sites-permission';
import { watchOrigins } from '../../utils/browser/watch/watch-script';
import { settingsOfNewInstall } from './welcome';

/**
 * Forgets everything, and gives back all sites, as if it had just been installed; only the welcome page, which somebody
 * who forgets does not ask for, is not opened again. `makeReady` then does what a first start does.
 */
export async function forgetEverything(makeReady: () => Promise<void>): Promise<void> {
  await watchOrigins([]);
  await giveBackOrigins(await grantedOrigins());
  await aloneWithRegistry(deleteRegistryDatabase);
  await forgetStorage();
  await changeSettings(settingsOfNewInstall);
  await makeReady();
}
