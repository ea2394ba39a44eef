// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Offers } from '../../../components/suggestions/offers';
import type { Candidate } from '../../../utils/core/registry/candidate';
import { viewOf } from '../../../utils/core/registry/view';
import { offeredIn } from '../../../utils/core/suggest/offered';
import { candidate } from '../../utils/core/sample-registry';

vi.mock('../../../utils/browser/browser', () => import('../../speaking-browser'));
vi.mock('../../../utils/browser/registry/read-registry', () => ({}));

vi.mock('../../../utils/browser/settings/stars', () => ({ storedWanted: async () => [] }));
vi.stubGlobal('requestIdleCallback', () => {}); // the star comes when the browser has nothing else to do
afterEach(cleanup);

const brest = { name: 'Brest', country: 'FR', latitude: 48.39, longitude: -4.49 };
const kind = { id: 'collab-text', fr: 'Rédaction', en: 'Writing' };

async function draw(count: number, over: Partial<Candidate> = {}, onTown?: () => void) {
  const candidates = Array.from({ length: count }, (_, index) =>
    candidate({ service: `a/${index}`, name: `Pad ${index}`, ...(index % 2 === 1 && over) }),
  );
  const circumstances = { place: brest, today: '2026-11-27', seed: '0' };
  const offered = await offeredIn('collab-text', viewOf(candidates), async () => candidates, circumstances);
  render(<Offers offer={{ kind, ...offered }} place={brest} onTown={onTown} />);
  return (await offered.all()).map(({ service }) => service);
}

const articles = () => screen.getAllByRole('article').map(({ dataset }) => dataset.service);

async function openOthers() {
  document.querySelector<HTMLDetailsElement>('[data-others]')!.open = true;
  await screen.findByText(/Pourquoi cet ordre/);
}

test('where nobody offers it, that is said, with the way to the directory', async () => {
  await draw(0);
  expect(screen.getByText(/Aucun chaton de la liste ne propose ceci/)).toBeTruthy();
  expect(screen.getByRole('link').getAttribute('href')).toMatch(/^https:\/\/www\.chatons\.org\//);
});

test('one card stands first, and the others wait behind a line that counts them', async () => {
  const order = await draw(4);
  expect(articles()).toEqual(order.slice(0, 1));
  expect(document.querySelector('[data-primary]')?.getAttribute('data-service')).toBe(order[0]);
  expect(screen.getByText('D’autres hébergeurs (3)')).toBeTruthy();
  await openOthers();
  expect(articles()).toEqual(order);
});

test('of one host there is no other, and who chose a town can ask to be told of one nearer', async () => {
  await draw(1, {}, () => {});
  expect(screen.getByText('Personne d’autre, pour l’instant')).toBeTruthy();
  await openOthers();
  expect(await screen.findByRole('button', { name: 'Me le dire' })).toBeTruthy();
});

describe('among the others', () => {
  test('a few are shown at first, and more on demand', async () => {
    await draw(40);
    await openOthers();
    expect(articles()).toHaveLength(6);
    fireEvent.click(screen.getByRole('button', { name: 'Voir 34 autres services' }));
    expect(articles()).toHaveLength(26);
  });

  test('a line opens into a card of the same form', async () => {
    await draw(2);
    await openOthers();
    const [, line] = screen.getAllByRole('article');
    expect(line?.querySelector('a')).toBeNull();
    line!.querySelector('details')!.open = true;
    await vi.waitFor(() => expect(line!.querySelector('a[data-task]')).not.toBeNull());
  });

  test('a filter leaves out those who do not say, and says how many', async () => {
    await draw(5, { registration: [] });
    await openOthers();
    expect(articles()).toHaveLength(5);
    fireEvent.click(screen.getByLabelText('Sans compte'));
    expect(articles()).toHaveLength(3);
    expect(screen.getByRole('status').textContent).toBe('2 hébergeurs ne le sont pas, ou ne le disent pas.');
    fireEvent.click(screen.getByLabelText('Sans compte'));
    expect(articles()).toHaveLength(5);
  });
});

describe('the town', () => {
  test('from which distances are counted can be changed', async () => {
    await draw(1, {}, () => {});
    expect(document.body.textContent).toContain('Distances depuis Brest.');
    fireEvent.click(screen.getByRole('button', { name: 'Changer de commune' }));
    expect(await screen.findByRole('combobox')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Changer de commune' }));
    expect(screen.queryByRole('combobox')).toBeNull();
  });

  test('is not asked where nothing may be kept', async () => {
    await draw(1);
    expect(screen.queryByRole('button')).toBeNull();
  });
});
