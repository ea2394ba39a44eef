import type { View } from '../browsers/driver';

type Store = 'files' | 'views' | 'organizations' | 'labels' | 'catalogues' | 'meta';

/** How many records of this version, or files, the database of the extension holds. */
export function storedRecords(view: View, store: Store, version: number | ''): Promise<number> {
  return view.evaluate(
    async ({ name, prefix }) => {
      const opening = indexedDB.open('chatiere');
      const database = await new Promise<IDBDatabase>((resolve) => {
        opening.addEventListener('success', () => resolve(opening.result));
      });
      const keys = database.transaction(name).objectStore(name).getAllKeys();
      const found = await new Promise<IDBValidKey[]>((resolve) => {
        keys.addEventListener('success', () => resolve(keys.result));
      });
      database.close();
      return found.filter((key) => typeof key === 'string' && key.startsWith(prefix)).length;
    },
    { name: store, prefix: version === '' ? '' : `${version}:` },
  );
}

/** Reads in a store without end, so that whoever wants to write there waits until `letGoOf`, and readers do not. */
export function holdStore(view: View, store: Store): Promise<void> {
  return view.evaluate(async (name) => {
    const opening = indexedDB.open('chatiere');
    const database = await new Promise<IDBDatabase>((resolve) => {
      opening.addEventListener('success', () => resolve(opening.result));
    });
    document.documentElement.dataset.held = 'yes';
    const held = database.transaction(name).objectStore(name);
    const ask = () => {
      if (document.documentElement.dataset.held !== 'yes') database.close();
      else held.get('nothing').addEventListener('success', ask);
    };
    await new Promise<void>((resolve) => {
      held.get('nothing').addEventListener('success', () => {
        ask();
        resolve();
      });
    });
  }, store);
}

export function letGoOf(view: View): Promise<void> {
  return view.evaluate(() => {
    document.documentElement.dataset.held = 'no';
  });
}
