// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { showPage } from '../../../components/page/show-page';
import { NotStored } from '../../../utils/browser/settings/settings-store';
import { speak } from '../../speaking-browser';

vi.mock('../../../utils/browser/browser', () => import('../../speaking-browser'));

beforeEach(() => {
  speak('fr');
  document.body.innerHTML = '<main id="page"></main>';
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

const page = () => document.getElementById('page')!;
/** What a click of the person came to, which nobody caught. */
const fail = (reason: Error) =>
  dispatchEvent(Object.assign(new Event('unhandledrejection', { cancelable: true }), { reason }));

test('a page shows what was loaded, and no word of waiting when that was quick', async () => {
  const words: string[] = [];
  const observer = new MutationObserver(() => words.push(page().textContent));
  observer.observe(page(), { childList: true, subtree: true });
  await showPage(
    async () => 'Infini',
    (name) => <p>{name}</p>,
  );
  observer.disconnect();
  expect(page().textContent).toBe('Infini');
  expect(words.join()).not.toContain('instant');
  expect(document.documentElement.lang).toBe('fr');
});

test('a page that takes long says that it is waiting', async () => {
  vi.useFakeTimers();
  const opening = new EventTarget();
  const loaded = new Promise<string>((resolve) => {
    opening.addEventListener('open', () => resolve('Infini'));
  });
  const shown = showPage(
    () => loaded,
    (name) => <p>{name}</p>,
  );
  vi.advanceTimersByTime(150);
  expect(page().textContent).toMatch(/instant/);
  vi.useRealTimers();
  opening.dispatchEvent(new Event('open'));
  await shown;
  expect(page().textContent).toBe('Infini');
});

test('what could not be stored is told apart from what failed otherwise', async () => {
  await showPage(
    async () => 'Infini',
    (name) => <p>{name}</p>,
  );
  fail(new NotStored('full'));
  await vi.waitFor(() => expect(page().textContent).toMatch(/assez de place/));
  fail(new Error('a bug'));
  await vi.waitFor(() => expect(page().textContent).toMatch(/si cela persiste/));
  expect(page().textContent).not.toMatch(/place/);
  expect(page().textContent).toContain('Infini');
});

test('a page whose files cannot be read says so', async () => {
  await showPage(
    () => Promise.reject(new Error('gone')),
    () => <p>Never</p>,
  );
  expect(page().querySelector('[role=alert]')?.textContent).toMatch(/ses propres fichiers/);
});
