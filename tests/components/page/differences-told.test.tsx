// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { Differences } from '../../../components/page/differences-told';
import type { Difference } from '../../../utils/core/choices/differences';
import { catalogue } from '../../utils/core/sample-registry';

vi.mock('../../../utils/browser/browser', () => import('../../speaking-browser'));
afterEach(cleanup);

const rennes = { name: 'Rennes', region: 'Ille-et-Vilaine', country: 'FR', latitude: 48.11, longitude: -1.68 };
const both = (what: Extract<Difference, { more: string[] }>['what'], more: string, fewer: string): Difference => ({
  what,
  more: [more],
  fewer: [fewer],
});
const all: [Difference, string[]][] = [
  [{ what: 'place', before: undefined, after: rennes }, ['Votre commune : aucune → Rennes.']],
  [{ what: 'paused', after: true }, ['Chatière sera en pause.']],
  [{ what: 'syncPeriod', before: '12h', after: 'weekly' }, ['La liste s’actualisera : toutes les semaines.']],
  [{ what: 'labelled', after: false }, ['Les sites des membres du collectif ne seront plus marqués.']],
  [{ what: 'allCountries', after: true }, ['Vous serez prévenu dans tous les pays.']],
  [
    both('services', 'doodle', 'gone'),
    ['Vous serez aussi prévenu sur : Doodle.', 'Vous ne serez plus prévenu sur : gone.'],
  ],
  [
    both('notNow', 'doodle', 'docs'),
    ['Rien ne s’affichera pour l’instant sur : Doodle.', 'De nouveau affichés : Docs.'],
  ],
  [both('stars', 'infini', 'infini/pad'), ['Vous suivrez aussi : infini.', 'Vous ne suivrez plus : infini/pad.']],
  [both('wayOut', 'doodle', 'docs'), ['Dans votre sortie : Doodle.', 'Plus dans votre sortie, ou autrement : Docs.']],
];

test.each(all)('each change is a sentence: %j', (difference, sentences) => {
  render(<Differences changed={[difference]} catalogue={catalogue} />);
  const said = screen.getAllByRole('listitem').map(({ textContent }) => textContent.replaceAll(/\s/g, ' '));
  expect(said).toEqual(sentences);
});
