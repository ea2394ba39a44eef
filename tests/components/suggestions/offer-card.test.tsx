// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { FirstOffer } from '../../../components/suggestions/offer-card';
import { parseOrganizations } from '../../../utils/core/registry/parse-registry';
import { viewsByKind } from '../../../utils/core/registry/views';
import { readOrganization } from '../../../utils/browser/registry/read-registry';
import { suggest } from '../../../utils/core/suggest/suggest';
import type { Suggestion } from '../../../utils/core/suggest/suggestion';
import type { Reason } from '../../../utils/core/suggest/why-first';
import { candidate, organization, service, unknownSoftware } from '../../utils/core/sample-registry';

vi.mock('../../../utils/browser/browser', () => import('../../speaking-browser'));
vi.mock('../../../utils/browser/registry/read-registry', () => ({
  readOrganization: vi.fn<typeof readOrganization>(),
}));

afterEach(cleanup);

const brest = { name: 'Brest', country: 'FR', latitude: 48.39, longitude: -4.49 };
const circumstances = { place: brest, today: '2026-11-23', seed: '0' };
const infini = organization({ geolocation: { latitude: 48.4, longitude: -4.2 }, address: 'Brest' });

function draw(suggestion: Suggestion, isTownChosen = true, why: Reason = 'only') {
  render(<FirstOffer suggestion={suggestion} isTownChosen={isTownChosen} why={why} canKeep={false} />);
  return screen.getByRole('article');
}
const suggestionOf = (over: Parameters<typeof candidate>[0] = {}) =>
  suggest('collab-text', [candidate(over)], circumstances)[0]!;

describe('a card carries, for whoever reads the page by machine', () => {
  test('whose service it is, of which kind, how far, and who may use it', () => {
    const place = { latitude: 48.4, longitude: -4.2 };
    const card = draw(suggestionOf({ ...place, registration: ['Free', 'Member'] }));
    expect(Object.fromEntries(Object.entries(card.dataset))).toMatchObject({
      service: 'infini/pad',
      organization: 'infini',
      kind: 'collab-text',
      distanceKm: '21.4',
      registration: 'Free;Member',
    });
  });

  test('an empty distance where none is known, and an empty registration where none is published', () => {
    const card = draw(suggestionOf({ registration: [] }));
    expect(card.getAttribute('data-distance-km')).toBe('');
    expect(card.getAttribute('data-registration')).toBe('');
  });
});

describe('a card says', () => {
  test('how far, only if a town was chosen', () => {
    expect(draw(suggestionOf(), true).textContent).toContain('lieu non précisé');
    cleanup();
    expect(draw(suggestionOf(), false).textContent).not.toContain('lieu non précisé');
  });

  test.each([
    [
      'near',
      { latitude: 48.4, longitude: -4.2, address: 'Landerneau' },
      'nearest',
      'chez Infini · Landerneau, à 21',
      'le plus proche',
    ],
    [
      'far',
      { latitude: 45.76, longitude: 4.84, address: 'Lyon' },
      'nearest',
      'chez Infini · le plus proche\u00a0: Lyon, à',
      'Sans compte · utilisable tout de suite',
    ],
    [
      'its turn',
      { address: 'Brest' },
      'turn',
      'chez Infini · Brest',
      'utilisable tout de suite, à son tour parmi des égaux',
    ],
  ] as const)('where its host is and why it stands first: %s', (_, at, why, place, reason) => {
    const said = draw(suggestionOf({ ...at }), true, why).textContent;
    expect(said).toContain(place);
    expect(said).toContain(reason);
  });

  test.each([
    [{ name: 'Framadate', account: 'never' }, 'Sans compte (Framadate n’en demande pas)'],
    [{ name: 'CryptPad', account: 'optional' }, 'Compte facultatif (CryptPad n’en exige pas)'],
    [{ name: '', account: 'always' }, 'Avec un compte\u202f; qui peut en ouvrir un\u00a0: non publié'],
    [{ name: 'NocoDB', notFree: true }, 'NocoDB n’est pas un logiciel libre'],
    [{ name: 'RSS', ended: { since: '2022' } }, 'RSS n’est plus développé depuis 2022'],
    [
      { name: 'Framadate', ended: { since: '2022-05-16', successor: 'Pollaris' } },
      'Framadate n’est plus développé depuis le 16 mai 2022\u202f; Pollaris en prend la suite',
    ],
  ] as const)('what its software is known for, where the host does not say: %j', (known, sentence) => {
    draw(suggestionOf({ registration: [], known }));
    const card = screen.getByRole('article').textContent;
    expect(card).toContain(sentence);
    expect(card.includes('Inscription')).toBe(!('account' in known));
  });

  test('the word of the host, and not what its software is known for', () => {
    draw(suggestionOf({ registration: ['Member'], known: { name: 'Framadate', account: 'never' } }));
    expect(screen.getByRole('article').textContent).not.toContain('Framadate n’en demande pas');
  });

  test('what hinders: full, down, out of reach, old news', () => {
    const hindered = {
      load: 'FULL',
      status: 'ERROR',
      probe: { reachable: false, date: '2026-11-20' },
      staleSince: '2026-11-01',
    } as const;
    draw(suggestionOf(hindered));
    const said = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(said).toHaveLength(4);
    expect(said.join()).toContain('20 nov. 2026');
    expect(said.join()).toContain('1er nov. 2026');
  });

  test('that a word was not understood, rather than nothing', () => {
    draw(suggestionOf({ load: 'OTHER', status: 'OTHER', registration: ['Other'] }));
    const said = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(said).toHaveLength(2);
    expect(said.every((sentence) => sentence.includes('non compris'))).toBe(true);
    expect(screen.getByRole('article').textContent).toContain('Inscription\u00a0: conditions non comprises');
  });

  test('that the address is a page of the host, and that only a name speaks of this kind', () => {
    const card = draw(suggestionOf({ entry: 'page', certain: false, byName: true }));
    expect(card.textContent).toContain('l’adresse est une page de l’hébergeur');
    expect(card.textContent).toContain('d’après son nom');
    cleanup();
    expect(draw(suggestionOf()).textContent).not.toMatch(/page de l’hébergeur|d’après son nom/);
  });

  test('when it was last seen, if that is long ago', () => {
    expect(draw(suggestionOf({ seen: '2020-05-27' })).textContent).toContain('Vu pour la dernière fois en 2020');
    cleanup();
    expect(draw(suggestionOf({ seen: '2025' })).textContent).not.toContain('dernière fois');
  });

  test('nothing of a status that is well or unsaid', () => {
    draw(suggestionOf({ status: 'OK' }));
    expect(screen.queryAllByRole('listitem')).toEqual([]);
    cleanup();
    draw(suggestionOf({ status: 'VOID' }));
    expect(screen.queryAllByRole('listitem')).toEqual([]);
  });
});

const task = { fr: 'Créer un pad', en: 'Create a pad', path: '/p/{random}', account: false };
const pad = { tasks: [task], softwareIds: ['etherpad'] };

const taskLink = () =>
  screen.getByRole<HTMLAnchorElement>('link', { name: 'Créer un pad\u00a0: Pad, chez Infini (pad.infini.fr)' });

describe('the button', () => {
  test('says the task and opens its page on the host, a new one each time', async () => {
    draw(suggestionOf(pad));

    expect(taskLink().dataset.task).toBe('collab-text');
    const first = taskLink().href;
    expect(first).toMatch(/^https:\/\/pad\.infini\.fr\/p\/[\w-]{20}$/);
    taskLink().addEventListener('click', (event) => event.preventDefault()); // the page itself is not wanted here
    fireEvent.click(taskLink());
    await vi.waitFor(() => expect(taskLink().href).not.toBe(first));
  });

  test('opens the service and says what is needed, with the task for those who have it', () => {
    draw(suggestionOf({ ...pad, registration: ['Free'] }));
    const [open, signedIn] = screen.getAllByRole<HTMLAnchorElement>('link');
    expect([open?.textContent, open?.href, open?.dataset.task]).toEqual([
      'Ouvrir (compte gratuit)',
      'https://pad.infini.fr/',
      '',
    ]);
    expect(signedIn?.textContent).toBe('J’ai déjà un compte\u00a0: créer un pad');
    expect(signedIn?.href).toMatch(/\/p\//);
  });

  test('is a link over https, whose name says where it leads', () => {
    draw(suggestionOf());
    const link = screen.getByRole('link');
    expect(link.getAttribute('href')).toBe('https://pad.infini.fr/');
    expect(link.getAttribute('aria-label')).toContain('pad.infini.fr');
  });

  test('over plain http is text and no link', () => {
    draw(suggestionOf({ url: 'http://pad.infini.fr/' }));
    expect(screen.queryByRole('link')).toBeNull();
    expect(screen.getByText('pad.infini.fr')).toBeTruthy();
  });
});

test('names written to deceive are shown as letters [S2]', () => {
  const hostile = '\u202e<img src=x onerror=alert(1)>\u2066<b>Pad</b>\u200b';
  const { value } = parseOrganizations(
    [organization({ name: hostile, address: hostile, services: [service({ name: hostile })] })],
    'registry.json',
  );
  const [suggestion] = suggest(
    'collab-text',
    viewsByKind(value, unknownSoftware).get('collab-text') ?? [],
    circumstances,
  );
  const card = draw(suggestion!);
  expect(screen.getByRole('heading').textContent).toBe('<img src=x onerror=alert(1)><b>Pad</b>');
  expect(card.querySelector('img, b, script')).toBeNull();
  expect(card.textContent).not.toMatch(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069]/);
});

test('the facts of a host are read when somebody asks for them, and not before', async () => {
  vi.mocked(readOrganization).mockResolvedValue(infini);
  const card = draw(suggestionOf());
  expect(readOrganization).not.toHaveBeenCalled();
  card.querySelector('details')!.open = true;
  expect(await screen.findByText('Engagements du collectif', { exact: false })).toBeTruthy();
  expect(readOrganization).toHaveBeenCalledExactlyOnceWith('infini');
});
