import { offersFor, type KindOffer } from '../../utils/core/page/describe-page';
import { notNow, standing } from '../../utils/core/page/not-now';
import type { NotNow } from '../../utils/core/read-not-now';
import { circumstancesOf, localDay } from '../../utils/core/suggest/circumstances';
import { readRegistry } from '../../utils/browser/registry/read-registry';
import { changeSettings, rememberedSettings } from '../../utils/browser/settings/settings-store';
import type { ActiveTab } from '../../utils/browser/toolbar/commands';

/**
 * Stores what each choice not to be notified has become: nothing once it is over, or that it counts from another day, since
 * the clock was set back. At a start, after a new list and on a new day, and never for a page that is met: what is kept
 * tells no visit.
 */
export async function tidyNotNow(): Promise<void> {
  try {
    const settings = await rememberedSettings();
    const circumstances = circumstancesOf(settings, new Date());
    const { today } = circumstances;
    const become = async (id: string, choice: NotNow) => {
      const offers = choice.startsWith('new:') ? await offersOn(id, circumstances) : [];
      return standing(choice, today, () => offers);
    };
    const known = Object.entries(settings.notNow);
    const next = await Promise.all(known.map(async ([id, choice]) => [id, await become(id, choice)] as const));
    const differing = next.filter(([id, choice]) => settings.notNow[id] !== choice);
    if (differing.length === 0) return;
    await changeSettings(({ notNow: stored }) => {
      const kept = new Map(Object.entries(stored));
      for (const [id, choice] of differing) {
        if (kept.get(id) !== settings.notNow[id]) continue; // chosen anew meanwhile
        if (choice) kept.set(id, choice);
        else kept.delete(id);
      }
      return { notNow: Object.fromEntries(kept) };
    });
  } catch (error) {
    console.warn('Chatière: what is not to be notified of could not be put in order', error);
  }
}

/** Whether a choice for one day is not of this one: what there is to see without reading the list. */
export function isOfAnotherDay(choices: Readonly<Record<string, NotNow>>): boolean {
  const today = localDay(new Date());
  return Object.values(choices).some((choice) => choice.startsWith('today:') && choice !== notNow('today', today, []));
}

type Circumstances = ReturnType<typeof circumstancesOf>;

async function offersOn(id: string, circumstances: Circumstances): Promise<KindOffer[]> {
  const { found } = await readRegistry(async (reader) => {
    const catalogue = await reader.catalogue();
    const kinds = (catalogue.service(id)?.kinds ?? []).flatMap((kind) => catalogue.kind(kind) ?? []);
    return offersFor(kinds, reader, circumstances);
  });
  return found;
}

/**
 * The command: nothing more is said today on the service of the tab in front. Of any other page it changes nothing, and
 * where somebody asked for more than a day, that stays.
 */
export async function notToday({ url, isPrivate }: ActiveTab): Promise<void> {
  if (isPrivate) return;
  const settings = await rememberedSettings();
  const today = localDay(new Date());
  const { found } = await readRegistry(async (reader) => (await reader.catalogueAt(url)).find(url));
  if (!found || !settings.watch.services.includes(found.service.id)) return;
  const { id } = found.service;
  await changeSettings(({ notNow: stored }) => {
    const isForLonger = stored[id] !== undefined && !stored[id].startsWith('today:');
    return isForLonger ? {} : { notNow: { ...stored, [id]: notNow('today', today, []) } };
  });
}
