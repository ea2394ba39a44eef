import { defineBackground } from 'wxt/utils/define-background';
import { answer } from '../../utils/browser/answer-messages';
import { onOriginsChanged } from '../../utils/browser/sites-permission';
import { onSettingsChanged } from '../../utils/browser/settings-store';
import { onMenuClicked } from '../../utils/browser/toolbar-menu';
import { pageAt } from './answer-questions';
import { keepRegistryStored, rebuildRegistry } from './keep-registry-stored';
import { actOnMenu, showMenu } from './menu';
import { commitPending, unwatch } from './watch-choice';
import { watchSites } from './watch-sites';
import { welcome } from './welcome';

export default defineBackground(() => {
  answer({ pageAt, commitPending, unwatch, rebuildRegistry });
  onOriginsChanged(() => void watchSites());
  onSettingsChanged((changed) => {
    if (changed.some((name) => watchSettings.has(name))) void watchSites();
    if (changed.includes('paused')) void showMenu();
  });
  onMenuClicked((item) => void actOnMenu(item));
  // At every start: an update drops the scripts, a restart the menus, and the browser may have withheld sites.
  void welcome();
  void keepRegistryStored().then(watchSites);
  void showMenu();
});

const watchSettings = new Set(['watched', 'watchLabelled', 'allCountries', 'paused']);
