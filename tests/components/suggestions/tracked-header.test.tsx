// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { TrackedHeader } from '../../../components/suggestions/tracked-header';

vi.mock('../../../utils/browser/browser', () => import('../../speaking-browser'));

afterEach(cleanup);

const doodle = {
  id: 'doodle',
  name: 'Doodle',
  owner: 'Doodle AG',
  ownerCountry: 'CH',
  gafam: false,
  kinds: ['date-poll'],
  match: ['doodle.com'],
};

function said(over: Partial<typeof doodle & { legacy: string }> = {}, hostedContent = false) {
  return render(<TrackedHeader service={{ ...doodle, ...over }} hostedContent={hostedContent} />).container.textContent;
}

test('whose the service is', () => {
  expect(said()).toBe('Vous êtes sur DoodleDoodle AG · Suisse');
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Vous êtes sur Doodle');
});

test('softer words where somebody else chose the platform', () => {
  expect(said({}, true)).toContain('Cette page est hébergée par Doodle');
});

test('that it is of the Big Five, and that it has closed', () => {
  expect(said({ gafam: true })).toContain('l’un des GAFAM');
  expect(said({ legacy: '2025' })).toContain('Ce service a fermé, ou ferme.');
});
