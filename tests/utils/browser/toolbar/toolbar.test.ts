import { beforeEach, expect, test, vi } from 'vitest';
import type { Badge } from '../../../../utils/core/page/badge-of';
import { showBadge, showLife } from '../../../../utils/browser/toolbar/toolbar';

/** What the button of a tab says, and that of every other tab under `undefined`. */
const titles = new Map<number | undefined, string>();
const texts = new Map<number | undefined, string>();
let icon = '';
const action = vi.hoisted((): Record<string, unknown> => ({}));
vi.mock('../../../../utils/browser/browser', async () => {
  const { browser } = await import('../../../speaking-browser');
  return { browser: { ...browser, action } };
});

beforeEach(() => {
  titles.clear();
  texts.clear();
  icon = '';
  Object.assign(action, {
    setTitle: async ({ tabId, title }: { tabId?: number; title: string }) => void titles.set(tabId, title),
    getTitle: async () => titles.get(undefined),
    getBadgeText: async () => texts.get(undefined) ?? '',
    setBadgeText: async ({ tabId, text }: { tabId?: number; text: string }) => void texts.set(tabId, text),
    setBadgeBackgroundColor: async () => {},
    setBadgeTextColor: async () => {},
    setIcon: async ({ path }: { path: Record<number, string> }) => void (icon = path[16]!),
  });
});

test.each<[Badge, string, string]>([
  [{ state: 'tracked', serviceName: 'Doodle', count: 3 }, '3', 'Chatière\u00a0: 3 équivalents à Doodle'],
  [{ state: 'tracked', serviceName: 'Doodle', count: 100 }, '99+', 'Chatière\u00a0: 100 équivalents à Doodle'],
  [{ state: 'tracked', serviceName: 'DeepL', count: 0 }, '', 'DeepL\u00a0: aucun chaton de la liste ne propose'],
  [{ state: 'silent', serviceName: 'Doodle', why: 'hosted' }, '', 'Doodle\u00a0: cette page est celle de'],
  [{ state: 'silent', serviceName: 'Doodle', why: 'participant' }, '', 'Doodle\u00a0: quelqu’un d’autre a choisi'],
  [{ state: 'silent', serviceName: 'Doodle', why: 'not-now' }, '', 'Doodle\u00a0: pas maintenant'],
  [{ state: 'labelled', organizationName: 'Infini' }, '✓', 'Infini'],
])('what is known of a page is said on its button: %j', async (badge, text, title) => {
  await showBadge(1, badge);
  expect(texts.get(1)).toBe(text);
  expect(titles.get(1)).toContain(title);
});

test('a page of which nothing is known says what the button says everywhere', async () => {
  await showLife({ isPaused: false, watched: 6, news: 0 });
  await showBadge(1, { state: 'tracked', serviceName: 'Doodle', count: 3 });
  await showBadge(1, { state: 'none' });
  expect(titles.get(1)).toBe('Chatière vous prévient sur 6 services');
  expect(icon).toBe('icons/icon-16.png');
});

test('a pause shows in words and on the icon, and does without an icon where the button has none', async () => {
  await showLife({ isPaused: true, watched: 6, news: 0 });
  expect(titles.get(undefined)).toBe('Chatière, en pause');
  expect(icon).toBe('icons/paused-16.png');
  delete action.setIcon;
  await showLife({ isPaused: false, watched: 0, news: 0 });
  expect(titles.get(undefined)).toBe('Chatière vous prévient sur 0 service');
});

test('what is new of the starred hosts is a dot on every tab, except on one that has a number', async () => {
  await showLife({ isPaused: false, watched: 6, news: 2 });
  expect(texts.get(undefined)).toBe('•');
  expect(titles.get(undefined)).toBe('Chatière\u00a0: 2 nouvelles de vos hébergeurs');
  await showBadge(1, { state: 'none' });
  expect(texts.get(1)).toBe('•');
  await showBadge(1, { state: 'tracked', serviceName: 'Doodle', count: 3 });
  expect(texts.get(1)).toBe('3');
});

const gone = () => Promise.reject(new Error('No tab with id: 1.'));
const slow = () => new Promise((resolve) => void setTimeout(() => resolve('')));

test('a tab that was closed meanwhile is no error, nor one that nobody hears', async () => {
  const unheard: unknown[] = [];
  const hear = (reason: unknown) => void unheard.push(reason);
  process.on('unhandledRejection', hear);
  Object.assign(action, { setBadgeText: gone, setTitle: gone, getTitle: slow, getBadgeText: slow });
  await expect(showBadge(1, { state: 'none' })).resolves.toBeUndefined();
  await new Promise((resolve) => void setTimeout(resolve));
  process.off('unhandledRejection', hear);
  expect(unheard).toEqual([]);
});
