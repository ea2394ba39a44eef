import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { oncePerSession } from '../../../utils/browser/once-per-session';

vi.mock('../../../utils/browser/browser', async () => {
  const { fakeBrowser: browser } = await import('wxt/testing/fake-browser');
  return { browser };
});

beforeEach(() => fakeBrowser.reset());

test('work is done once, however often the background wakes', async () => {
  const work = vi.fn<() => Promise<void>>(async () => {});
  for (let wakes = 0; wakes < 3; wakes += 1) await oncePerSession('isReady', work);
  expect(work).toHaveBeenCalledOnce();
});

test('what failed is done again at the next start', async () => {
  const work = vi.fn<() => Promise<void>>().mockRejectedValueOnce(new Error('full')).mockResolvedValue();
  await expect(oncePerSession('isReady', work)).rejects.toThrow('full');
  await oncePerSession('isReady', work);
  expect(work).toHaveBeenCalledTimes(2);
});

test('an update, or a new start of the browser, does it again', async () => {
  const work = vi.fn<() => Promise<void>>(async () => {});
  await oncePerSession('isReady', work);
  await fakeBrowser.storage.session.clear(); // as the browser does then
  await oncePerSession('isReady', work);
  expect(work).toHaveBeenCalledTimes(2);
});
