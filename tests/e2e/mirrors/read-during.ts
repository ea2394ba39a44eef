import type { View } from '../browsers/driver';

export interface ReadTime {
  store: string;
  ms: number;
}

/** Has a page of ours read one record of each store in turn, as pages read them, for as long as the work takes. */
export async function readDuring(page: View, work: () => Promise<unknown>): Promise<ReadTime[]> {
  const times = page.evaluate(readOnAndOn);
  await work();
  await page.evaluate(() => Object.assign(globalThis, { isOver: true }));
  return times;
}

/** No function within has a name: in the benchmarks, the compiler would wrap it in one that the page does not know. */
async function readOnAndOn(): Promise<ReadTime[]> {
  Object.assign(globalThis, { isOver: false }); // before anything is awaited: short work is over by then
  const open = indexedDB.open('chatiere');
  await new Promise((resolve) => {
    open.addEventListener('success', resolve);
  });
  const times: ReadTime[] = [];
  let version = 0;
  while (!(globalThis as { isOver?: boolean }).isOver) {
    for (const [store, key] of [
      ['meta', 'current'],
      ['views', `${version}:collab-text`],
      ['organizations', `${version}:host-17`],
      ['labels', `${version}:17`],
      ['catalogues', `${version}:catalogue`],
    ] as const) {
      const start = performance.now();
      const request = open.result.transaction(store).objectStore(store).get(key);
      await new Promise((resolve, reject) => {
        request.addEventListener('success', resolve);
        request.addEventListener('error', () => reject(request.error ?? new Error(`${store} was not read`)));
      });
      times.push({ store, ms: performance.now() - start });
      // Read without pause, the reader itself would leave so much to clear up that it waits for that.
      await new Promise((resolve) => {
        setTimeout(resolve, 5);
      });
      if (store === 'meta') version = (request.result as { version: number } | undefined)?.version ?? 0;
    }
  }
  open.result.close();
  return times;
}
