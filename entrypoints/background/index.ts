import { defineBackground } from 'wxt/utils/define-background';
import { answer } from '../../utils/browser/messages/answer-messages';
import { startWithBrowser } from '../../utils/browser/sync/browser-start';
import { guardStorage } from '../../utils/browser/settings/guard-storage';
import { migrateSettings, onSettingsChanged } from '../../utils/browser/settings/settings-store';
import { onOriginsChanged } from '../../utils/browser/watch/sites-permission';
import { onSyncAlarm } from '../../utils/browser/sync/sync-alarm';
import { onMenuClicked } from '../../utils/browser/toolbar/toolbar-menu';
import { answerOpenTabs, pageAt } from './answer-questions';
import { keepRegistryFresh, scheduleSync, syncNow } from './keep-registry-fresh';
import { keepRegistryStored, rebuildRegistry } from './keep-registry-stored';
import { actOnMenu, showMenu } from './menu';
import { commitWatch, unwatch } from './watch-choice';
import { watchSites } from './watch-sites';
import { welcome } from './welcome';

export default defineBackground(() => {
  startWithBrowser();
  answer({
    pageAt,
    // Answered once the browser has it registered, since the worker may be stopped right after.
    commitWatch: (wish) => commitWatch(wish).then(watchSites),
    unwatch: (unwanted) => unwatch(unwanted).then(watchSites),
    mendRegistry: keepRegistryStored,
    rebuildRegistry,
    syncNow,
  });
  onOriginsChanged(() => void watchSites().then(answerOpenTabs));
  onSettingsChanged((changed) => {
    if (changed.some((name) => watchSettings.has(name))) void watchSites().then(answerOpenTabs);
    if (changed.includes('paused')) void showMenu();
    if (changed.includes('syncPeriod')) void scheduleSync();
  });
  onSyncAlarm(() => void keepRegistryFresh());
  onMenuClicked((item) => void actOnMenu(item));
  // At every start: an update drops the scripts, a restart the menus and Firefox's alarms, and sites may be withheld.
  void guardStorage();
  void migrateSettings().then(welcome);
  void showMenu();
  void readyRegistry();
});

/** The registry first, since what is watched and when to sync depend on it. */
async function readyRegistry(): Promise<void> {
  await keepRegistryStored();
  await watchSites();
  await keepRegistryFresh();
}

const watchSettings = new Set(['watch', 'paused']);
