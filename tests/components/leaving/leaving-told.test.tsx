// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { LeavingTold } from '../../../components/leaving/leaving-told';
import type { Guide } from '../../../utils/core/catalogue/guide';
import { leavingOf, type LeavingFile } from '../../../utils/core/catalogue/leaving';

vi.mock('../../../utils/browser/browser', () => import('../../speaking-browser'));

const told = vi.hoisted(() => ({ guides: {} as Record<string, Guide> }));
vi.mock('../../../utils/browser/registry/guide', () => ({ readGuides: async () => (id: string) => told.guides[id] }));

afterEach(cleanup);

const byId = <T,>(files: Record<string, T>) =>
  Object.fromEntries(Object.entries(files).map(([file, json]) => [/([^/]+)\.json$/.exec(file)![1]!, json]));
const file: LeavingFile = {
  accounts: byId(import.meta.glob('../../../data/accounts/*.json', { eager: true, import: 'default' })),
  services: byId(import.meta.glob('../../../data/leaving/*.json', { eager: true, import: 'default' })),
};
const links = () => screen.queryAllByRole<HTMLAnchorElement>('link').map(({ href }) => href);

function said(service: string, name: string) {
  return render(<LeavingTold service={{ id: service, name }} leaving={leavingOf(file, service)} onPlan={undefined} />)
    .container.textContent;
}

test('the data are taken first, then the account is closed, and what is closed is said before how', () => {
  const text = said('google-docs', 'Google Docs');
  const parts = ['1. Emporter ses données', 'docx, odt', '2. Fermer le compte', 'Ferme tout le compte Google'];
  const places = parts.map((part) => text.indexOf(part));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(links()).toEqual([
    'https://takeout.google.com/',
    'https://security.google.com/settings/security/deleteaccount',
  ]);
});

test('what is not known is said', () => {
  expect(said('doodle', 'Doodle')).toContain('ne sait pas comment on emporte ses données');
  expect(document.body.textContent).toContain('Ferme le compte Doodle, et lui seul.');
  cleanup();
  expect(said('toString', 'Nouveau')).toContain('ne sait pas comment on quitte Nouveau');
});

test('where each thing was read comes on demand, each source once', async () => {
  said('google-docs', 'Google Docs');
  expect(screen.queryAllByRole('listitem')).toEqual([]);
  document.querySelector('details')!.open = true;
  const sources = await screen.findAllByRole('listitem');
  expect(sources).toHaveLength(3);
  expect(sources.every(({ textContent }) => textContent.endsWith(' 2026)'))).toBe(true);
});

test('every service of the package has its page, in sentences', () => {
  expect(Object.keys(file.services).length).toBeGreaterThan(200);
  const wrong = Object.keys(file.services).filter((service) => {
    const text = said(service, 'X');
    cleanup();
    return text.length < 20 || /undefined|\{\w+\}/.test(text);
  });
  expect(wrong).toEqual([]);
});

const sentence = (fr: string) => ({ fr, en: '' });

test('where there is a guide, it comes on demand: what one needs, each step with its source, what is lost, how long', async () => {
  told.guides.doodle = {
    needs: sentence('Un hébergeur.'),
    steps: [
      { ...sentence('Créer un sondage.'), citations: [{ source: 'https://framadate.org/faq', date: '2026-01-02' }] },
    ],
    loses: sentence('Les rappels.'),
    time: sentence('Cela dépend.'),
  };
  said('doodle', 'Doodle');
  const guide = await screen.findByText('Le guide, pas à pas');
  expect(screen.queryByText('Créer un sondage.')).toBeNull();
  const fold = guide.closest('details')!;
  fold.open = true;
  fold.dispatchEvent(new Event('toggle'));
  const step = (await screen.findByText('Créer un sondage.', { exact: false })).closest('li')!;
  const ours = 'Ce qui est dit sans source est notre appréciation.';
  const parts = ['Un hébergeur.', 'Créer un sondage.', 'Les rappels.', 'Cela dépend.', ours];
  const places = parts.map((part) => fold.textContent.indexOf(part));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  const sources = step.querySelector('details')!;
  sources.open = true;
  sources.dispatchEvent(new Event('toggle'));
  expect(await screen.findByRole('link', { name: 'https://framadate.org/faq' })).toBeTruthy();
});
