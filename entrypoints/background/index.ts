import { defineBackground } from 'wxt/utils/define-background';
import { answer } from '../../utils/browser/messages/answer-messages';
import { oncePerSession } from '../../utils/browser/once-per-session';
import { startWithBrowser } from '../../utils/browser/sync/browser-start';
import { guardStorage } from '../../utils/browser/settings/guard-storage';
import { forgetChangedSettings, migrateSettings, onSettingsChanged } from '../../utils/browser/settings/settings-store';
import { onOriginsChanged } from '../../utils/browser/watch/sites-permission';
import { onMirrorAllowed } from '../../utils/browser/sync/mirror-access';
import { onSyncAlarm } from '../../utils/browser/sync/sync-alarm';
import { onNotToday } from '../../utils/browser/toolbar/commands';
import { answerAddressBar } from '../../utils/browser/toolbar/omnibox';
import { paintBadges } from '../../utils/browser/toolbar/toolbar';
import { onMenuClicked } from '../../utils/browser/toolbar/toolbar-menu';
import { answerOpenTabs, pageAt } from './answer-questions';
import { endWhatWasBegun } from './end-what-was-begun';
import { forgetEverything } from './forget';
import { keepRegistryFresh, scheduleSync, syncNow, syncWithAllowed } from './keep-registry-fresh';
import { keepRegistryStored, rebuildRegistry } from './keep-registry-stored';
import { actOnMenu, showMenu } from './menu';
import { commitWatch, unwatch } from './watch-choice';
import { newsRead, tellDueNews } from './news';
import { notToday, tidyNotNow } from './not-now';
import { addressBar } from './omnibox';
import { watchSites } from './watch-sites';
import { welcome } from './welcome';

export default defineBackground(() => {
  startWithBrowser();
  forgetChangedSettings();
  answer({
    pageAt,
    // Answered once the browser has it registered, since the worker may be stopped right after.
    commitWatch: (wish) => commitWatch(wish).then(watchSites),
    unwatch: (unwanted) => unwatch(unwanted).then(watchSites),
    mendRegistry: () => thenFollowList(keepRegistryStored()),
    rebuildRegistry: () => thenFollowList(rebuildRegistry()),
    forgetEverything: () => forgetEverything(makeReady),
    newsRead: (read) => newsRead(read).then(watchSites),
    syncNow: () => thenFollowList(syncNow()),
  });
  onOriginsChanged(() => void watchSites().then(answerOpenTabs));
  onSettingsChanged((changed) => {
    if (changed.some((name) => watchSettings.has(name))) void watchSites().then(answerOpenTabs);
    if (changed.includes('notNow')) void answerOpenTabs();
    if (changed.includes('paused')) void showMenu();
    if (changed.includes('syncPeriod')) void scheduleSync();
  });
  onMirrorAllowed(() => void thenFollowList(syncWithAllowed()));
  onSyncAlarm(() => void thenFollowList(keepRegistryFresh()));
  onNotToday((tab) => void notToday(tab));
  onMenuClicked((click) => void actOnMenu(click));
  answerAddressBar(addressBar);
  void guardStorage();
  oncePerSession('isReady', makeReady).catch((error: unknown) => console.warn('Chatière: not all is ready', error));
  endWhatWasBegun().catch((error: unknown) => console.warn('Chatière: settings could not be read', error));
});

/** An update drops the scripts, a restart the menus and Firefox's alarms, and sites may have been withheld meanwhile. */
async function makeReady(): Promise<void> {
  await Promise.all([migrateSettings().then(welcome), showMenu(), paintBadges(), readyRegistry()]);
}

/** The registry first, since what is watched and when to sync depend on it. */
async function readyRegistry(): Promise<void> {
  await thenFollowList(keepRegistryStored());
  await thenFollowList(keepRegistryFresh());
}

/** What follows from the list follows once a sync or a rebuild has ended; where no sync was due, there is no report. */
async function thenFollowList<Report>(ending: Promise<Report>): Promise<Report> {
  const report = await ending;
  if (report) await followList();
  return report;
}

/** What is watched, what is new of the stars and which choices are over follow from the list. */
async function followList(): Promise<void> {
  await tellDueNews();
  await watchSites();
  await tidyNotNow();
}

const watchSettings = new Set(['watch', 'paused']);
