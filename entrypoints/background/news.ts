import { tellMissing } from '../../utils/core/news/list-changes';
import type { News } from '../../utils/core/news/news';
import { openRegistryDatabase } from '../../utils/browser/registry/registry-database';
import { aloneWithRegistry } from '../../utils/browser/registry/replace-registry';
import type { Current } from '../../utils/browser/registry/registry-shape';
import { currentRegistry } from '../../utils/browser/registry/stored-reader';
import { setWanted } from '../../utils/browser/settings/stars';

/** Tells of starred hosts that have been in no list for a day, although no list came since. */
export async function tellDueNews(): Promise<void> {
  try {
    await changeCurrent((current) => {
      const { missing = {}, news = [] } = current;
      if (Object.keys(missing).length === 0) return undefined;
      const due = tellMissing(missing, current.created, new Date());
      return { ...current, news: [...news, ...due.news], missing: due.missing };
    });
  } catch (error) {
    console.warn('Chatière: what is due could not be told', error);
  }
}

/** The person has read these news. A wish that was fulfilled ends first: killed in between, it is read once more. */
export async function newsRead({ ids }: { ids: string[] }): Promise<void> {
  const read = ({ id }: News) => ids.includes(id);
  const wishes = ((await currentRegistry())?.news ?? []).filter((news) => news.change === 'offered' && read(news));
  for (const { value: kind } of wishes) if (kind !== undefined) await setWanted(kind, undefined);
  await changeCurrent((current) => ({ ...current, news: (current.news ?? []).filter((news) => !read(news)) }));
}

/** Changes what is kept with the pointer, and the pointer itself never. */
function changeCurrent(change: (current: Current) => Current | undefined): Promise<void> {
  return aloneWithRegistry(async () => {
    const current = await currentRegistry();
    const changed = current && change(current);
    if (changed) await (await openRegistryDatabase()).put('meta', changed, 'current');
  });
}
