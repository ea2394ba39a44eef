import type { PageDescription } from '../../utils/core/page/describe-page';
import { circumstancesOf } from '../../utils/core/suggest/circumstances';
import { notNow, standing } from '../../utils/core/page/not-now';
import { readRegistry } from '../../utils/browser/registry/read-registry';
import { changeSettings, rememberedSettings } from '../../utils/browser/settings/settings-store';
import type { ActiveTab } from '../../utils/browser/toolbar/commands';

/**
 * Stores what a choice not to be notified has become on a page that was met: nothing once it is over, or that it counts
 * from another day, since the clock was set back.
 */
export async function keepNotNow(page: PageDescription, today: string): Promise<void> {
  if (page.page !== 'tracked') return;
  const { id } = page.service;
  const become = (choice: Parameters<typeof standing>[0]) => standing(choice, today, () => page.offers);
  const known = (await rememberedSettings()).notNow[id];
  if (known === undefined || become(known) === known) return;
  await changeSettings(({ notNow: { [id]: choice, ...others } }) => {
    if (choice === undefined) return {};
    const next = become(choice);
    return { notNow: next ? { ...others, [id]: next } : others };
  });
}

/** The command: nothing more is said today on the service of the tab in front. Of any other page it changes nothing. */
export async function notToday({ url, isPrivate }: ActiveTab): Promise<void> {
  if (isPrivate) return;
  const settings = await rememberedSettings();
  const circumstances = circumstancesOf(settings, new Date());
  const { found } = await readRegistry(async (reader) => (await reader.catalogueAt(url)).find(url));
  if (!found || !settings.watch.services.includes(found.service.id)) return;
  const { id } = found.service;
  await changeSettings((stored) => ({
    notNow: { ...stored.notNow, [id]: notNow('today', circumstances.today, []) },
  }));
}
