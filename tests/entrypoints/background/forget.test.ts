import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetEverything } from '../../../entrypoints/background/forget';

const did = vi.hoisted((): string[] => []);
vi.mock('../../../utils/browser/browser', async () => {
  const { fakeBrowser: browser } = await import('wxt/testing/fake-browser');
  return { browser };
});
vi.mock('../../../utils/browser/watch/sites-permission', () => ({
  grantedOrigins: async () => ['https://doodle.com/*'],
  giveBackOrigins: async (origins: string[]) => void did.push(`give back ${origins.join()}`),
}));
vi.mock('../../../utils/browser/watch/watch-script', () => ({
  watchOrigins: async (origins: string[]) => void did.push(`watch ${origins.length}`),
}));
vi.mock('../../../utils/browser/registry/registry-database', () => ({
  deleteRegistryDatabase: async () => void did.push('delete the database'),
}));
vi.mock('../../../utils/browser/registry/replace-registry', () => ({
  aloneWithRegistry: (work: () => Promise<void>) => work(),
}));
vi.stubGlobal('navigator', { locks: { request: (_name: string, work: () => Promise<unknown>) => work() } });

test('nothing of what was stored is left, all sites are given back, and it then starts as new, without a welcome', async () => {
  await fakeBrowser.storage.local.set({ stars: ['infini'], seed: '0123456789abcdef', colour: 'red' });
  await fakeBrowser.storage.session.set({ isReady: true });
  await forgetEverything(async () => void did.push('make ready'));
  expect(did).toEqual(['watch 0', 'give back https://doodle.com/*', 'delete the database', 'make ready']);
  const left = await fakeBrowser.storage.local.get();
  expect(left).toEqual({ version: 2, welcomed: true, seed: expect.stringMatching(/^[0-9a-f]{16}$/) });
  expect(left.seed).not.toBe('0123456789abcdef');
  expect(await fakeBrowser.storage.session.get()).toEqual({});
});
