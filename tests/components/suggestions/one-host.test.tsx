// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { OneHost } from '../../../components/suggestions/one-host';
import { oneHostForAll } from '../../../utils/core/suggest/one-host-for-all';
import { speak } from '../../speaking-browser';
import type { readOrganization } from '../../../utils/browser/registry/read-registry';
import { candidate } from '../../utils/core/sample-registry';

vi.mock('../../../utils/browser/browser', () => import('../../speaking-browser'));
vi.mock('../../../utils/browser/registry/read-registry', () => ({
  readOrganization: vi.fn<typeof readOrganization>(),
}));

afterEach(() => {
  cleanup();
  speak('fr');
});

const place = { name: 'Brest', country: 'FR', latitude: 48.39, longitude: -4.49 };
const kaz = { organization: 'kaz', organizationName: 'KAZ', address: 'Vannes', latitude: 47.66, longitude: -2.76 };
const zaclys = { organization: 'zaclys', organizationName: 'Zaclys' };
const names: Record<string, string[]> = {
  'date-poll': ['Doodle'],
  'collab-text': ['Google Docs', 'Dropbox Paper'],
  'read-later': ['Pocket'],
};

function draw(kinds: string[], isTownChosen = true) {
  const offers = new Map([
    ['date-poll', [candidate(kaz), candidate(zaclys)]],
    ['collab-text', [candidate(kaz)]],
  ]);
  const circumstances = { today: '2026-11-27', seed: '0', ...(isTownChosen && { place }) };
  const hosts = oneHostForAll(kinds, offers, circumstances);
  const { container } = render(
    <OneHost hosts={hosts} isTownChosen={isTownChosen} servicesOf={(kind) => names[kind] ?? []} />,
  );
  return container;
}
const four = ['date-poll', 'collab-text', 'collab-text', 'read-later'];

test('says who offers the most of what one uses, from where, for what, and who comes next', () => {
  const said = draw(four);
  expect(said.querySelector('h3')?.textContent).toBe(
    'KAZ (Vannes, à 152\u00a0km) propose l’équivalent de 3 de vos 4 services',
  );
  expect(said.textContent).toContain('Pour Doodle, Google Docs et Dropbox Paper.');
  expect(said.querySelector('li')?.textContent).toBe('Zaclys (lieu non précisé)\u00a0: 1 sur 4');
  const faces = [...said.querySelectorAll<HTMLElement>('[data-one-host]')].map(({ dataset }) => [
    dataset.oneHost,
    dataset.covers,
    dataset.of,
  ]);
  expect(faces).toEqual([
    ['kaz', '3', '4'],
    ['zaclys', '1', '4'],
  ]);
});

test('puts those that it names side by side', () => {
  const link = draw(four).querySelector('[data-to-compare]');
  expect(link?.getAttribute('href')).toBe('/host.html?compare=kaz,zaclys');
});

test('says so when it is all of it, and nothing of distances where no town was chosen', () => {
  const said = draw(four.slice(0, 3), false);
  expect(said.querySelector('h3')?.textContent).toBe('KAZ (Vannes) propose l’équivalent de vos 3 services');
  expect(said.querySelector('li')?.textContent).toBe('Zaclys\u00a0: 1 sur 3');
});

test('speaks English too', () => {
  speak('en');
  expect(draw(four).querySelector('h3')?.textContent).toBe(
    'KAZ (Vannes, 152\u00a0km away) offers the equivalent of 3 of your 4 services',
  );
});
