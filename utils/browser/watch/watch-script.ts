import { browser } from '../browser';

const id = 'detect';
const file = 'detect.js';

/**
 * Makes the browser run `detect.js` on exactly these origins, in one registration, and at once in the tabs that are
 * already open on an origin that is new. Answers the origins that are new since the last call.
 */
export async function watchOrigins(origins: string[]): Promise<string[]> {
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  const before = registered?.matches ?? [];
  if (origins.length === 0) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [id] });
    return [];
  }
  const script = { id, js: [file], matches: origins, runAt: 'document_idle', persistAcrossSessions: true } as const;
  if (!registered) await browser.scripting.registerContentScripts([{ ...script, js: [...script.js] }]);
  else if (!sameList(before, origins))
    await browser.scripting.updateContentScripts([{ ...script, js: [...script.js] }]);
  const added = origins.filter((origin) => !before.includes(origin));
  await injectInOpenTabs(added);
  return added;
}

async function injectInOpenTabs(origins: string[]): Promise<void> {
  if (origins.length === 0) return;
  const tabs = await browser.tabs.query({ url: origins });
  for (const { id: tabId, discarded } of tabs) {
    if (tabId === undefined || discarded) continue;
    // Not awaited: a tab that never ends loading never answers. It may also close meanwhile, or show an error page.
    browser.scripting.executeScript({ target: { tabId }, files: [file] }).catch(() => {});
  }
}

function sameList(a: string[], b: string[]): boolean {
  return a.length === b.length && a.toSorted().join('\n') === b.toSorted().join('\n');
}
