// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { NotListed } from '../../../components/host/not-listed';
import { speak } from '../../speaking-browser';

vi.mock('../../../utils/browser/browser', () => import('../../speaking-browser'));

beforeEach(() => speak('fr'));
afterEach(cleanup);

function said(withoutAddress?: string[]): string {
  cleanup();
  render(<NotListed host="nobody.example" withoutAddress={withoutAddress} />);
  return document.body.textContent;
}

test('a site that nobody knows is not said to be nobody’s', () => {
  const known = 'nobody.example n’est ni un service suivi, ni le site d’un hébergeur que cette liste connaît.';
  expect(said()).toBe(known);
  expect(said([])).toBe(known);
});

test('members of which no address is known are named there, since the site may be theirs', () => {
  expect(said(['Animafac'])).toContain('Animafac est membre du collectif, mais la liste n’a pas son adresse.');
  expect(said(['Animafac', 'Nubla'])).toContain('Animafac, Nubla sont membres du collectif');
  speak('en');
  expect(said(['Animafac', 'Nubla'])).toContain('Animafac, Nubla are members of the collective, but the list has no');
});
