// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { SyncStatus } from '../../../components/page/sync-status';
import type { SyncOutcome, SyncReport } from '../../../utils/core/sync/sync-report';
import { speak } from '../../speaking-browser';

vi.mock('../../../utils/browser/browser', () => import('../../speaking-browser'));

beforeEach(() => speak('fr'));
afterEach(cleanup);

const report = (outcome: SyncOutcome, over: Partial<SyncReport> = {}): SyncReport =>
  ({ ...outcome, at: '2026-11-26T11:30:00.000Z', requests: 3, bytes: 41_250, ...over }) as SyncReport;
const updated = report({ outcome: 'updated', version: 2026112600 }, { mirror: 'https://liste.example/registry/' });

const onSync = vi.fn<() => void>();
const draw = (over: Partial<Parameters<typeof SyncStatus>[0]> = {}) =>
  render(<SyncStatus history={[]} keptDate="24 nov. 2026" canSync onSync={onSync} {...over} />);
const said = () => screen.getByRole('status').textContent;

describe('the last sync is told', () => {
  test('as one that never was, before the first', () => {
    draw();
    expect(said()).toBe('La liste n’a pas encore été rafraîchie.');
    expect(screen.queryByRole('list')).toBeNull();
  });

  test('with its day, when it brought a newer list or found none', () => {
    draw({ history: [updated] });
    expect(said()).toMatch(/^La liste a été rafraîchie le 26 nov\. 2026.*\.$/);
    cleanup();
    draw({ history: [report({ outcome: 'unchanged', version: 1 }), updated] });
    expect(said()).toMatch(/^Le 26 nov\. 2026.*, la liste était déjà la plus récente\.$/);
  });

  test.each<[SyncOutcome, RegExp]>([
    [{ outcome: 'refused', reason: 'bad-signature' }, /La signature .* n’est pas valide.* celle du 24 nov\. 2026\.$/],
    [{ outcome: 'refused', reason: 'unknown-key' }, /pas signée par une clé connue.* celle du 24 nov\. 2026\.$/],
    [{ outcome: 'refused', reason: 'older-version' }, /plus ancienne que la vôtre.* celle du 24 nov\. 2026\.$/],
    [{ outcome: 'refused', reason: 'from-the-future' }, /datée du futur.* l’horloge de votre appareil\.$/],
    [{ outcome: 'refused', reason: 'expired' }, /est expirée.* l’horloge de votre appareil\.$/],
    [{ outcome: 'refused', reason: 'wrong-hash' }, /pas celui qui a été signé.* la liste du 24 nov\. 2026\.$/],
    [{ outcome: 'refused', reason: 'wrong-shape' }, /pas la forme attendue.* celle du 24 nov\. 2026\.$/],
    [{ outcome: 'failed', reason: 'no-mirror' }, /Aucune adresse de mise à jour.* la liste du 24 nov\. 2026\.$/],
    [{ outcome: 'failed', reason: 'not-permitted' }, /n’était pas donné.* la liste du 24 nov\. 2026\.$/],
    [{ outcome: 'failed', reason: 'unreachable' }, /aucun serveur .* n’a répondu.* Chatière réessaiera\.$/],
    [{ outcome: 'failed', reason: 'timeout' }, /trop longtemps à répondre.* Chatière réessaiera\.$/],
    [{ outcome: 'failed', reason: 'out-of-time' }, /plus de dix minutes.* les fichiers déjà reçus\.$/],
    [{ outcome: 'failed', reason: 'too-large' }, /dépasse la taille permise.* celle du 24 nov\. 2026\.$/],
    [{ outcome: 'failed', reason: 'not-stored' }, /n’a pas pu être enregistrée.* celle du 24 nov\. 2026\.$/],
  ])('with what is kept and what one can do, when it ended so: %o', (outcome, sentence) => {
    draw({ history: [report(outcome)] });
    expect(said()).toMatch(sentence);
  });

  test('to whoever reads the page by machine', () => {
    draw({ history: [report({ outcome: 'failed', reason: 'timeout' }), updated] });
    expect(screen.getByRole('status').dataset).toMatchObject({
      syncReport: '2026-11-26T11:30:00.000Z',
      outcome: 'failed',
      reason: 'timeout',
    });
  });
});

describe('a sync under way', () => {
  test('shows how far it is, and cannot be asked for twice', () => {
    draw({ progress: { done: 3, inAll: 12 } });
    const bar = screen.getByRole('progressbar', { name: /en cours de rafraîchissement/ });
    expect([bar.getAttribute('value'), bar.getAttribute('max')]).toEqual(['3', '12']);
    expect(screen.getByRole('button')).toHaveProperty('disabled', true);
  });

  test('shows that it goes on while nobody knows how much there is', () => {
    draw({ progress: { done: 0, inAll: 0 } });
    expect(screen.getByRole('progressbar').hasAttribute('value')).toBe(false);
  });
});

test('the button asks for a sync, and is not there where none can be made', () => {
  draw();
  fireEvent.click(screen.getByRole('button', { name: 'Actualiser maintenant' }));
  expect(onSync).toHaveBeenCalledOnce();
  cleanup();
  draw({ canSync: false });
  expect(screen.queryByRole('button')).toBeNull();
});

test('the syncs before are listed, the newest first, with their mirror and what they cost', () => {
  const failed = report({ outcome: 'failed', reason: 'timeout' }, { at: '2026-11-25T11:30:00.000Z', requests: 1 });
  draw({ history: [updated, failed] });
  expect(screen.getByText('Les 2 derniers rafraîchissements')).toBeTruthy();
  const [newer, older] = screen.getAllByRole('listitem').map(({ textContent }) => textContent.replace(/\s/g, ' '));
  expect(newer).toMatch(/^26 nov\. 2026, .* rafraîchie liste\.example · 3 requêtes · 41,3 ko$/);
  expect(older).toMatch(/^25 nov\. 2026, .* réponse trop lente 1 requête · 41,3 ko$/);
});

test('times and sizes are written as the language of the pages writes them', () => {
  speak('en');
  draw({ history: [updated] });
  expect(said()).toMatch(/Nov 26, 2026/);
  expect(screen.getByRole('listitem').textContent.replace(/\s/g, ' ')).toMatch(/41\.3 kB$/);
});
