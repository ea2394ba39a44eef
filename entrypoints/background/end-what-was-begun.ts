import { rememberedSettings } from '../../utils/browser/settings/settings-store';
import { isUnsettled } from '../../utils/browser/watch/unsettled';
import { answerOpenTabs } from './answer-questions';
import { showMenu } from './menu';
import { isOfAnotherDay, tidyNotNow } from './not-now';
import { watchSites } from './watch-sites';

/**
 * A background that was stopped between a wish and its end ends it when it wakes, all that follows from a choice included:
 * the event that told of it comes only once.
 */
export async function endWhatWasBegun(): Promise<void> {
  const settings = await rememberedSettings();
  if (isOfAnotherDay(settings.notNow)) await tidyNotNow();
  if (!settings.pending && !settings.surplus && !(await isUnsettled(settings))) return;
  await watchSites();
  await Promise.all([answerOpenTabs(), showMenu()]);
}
