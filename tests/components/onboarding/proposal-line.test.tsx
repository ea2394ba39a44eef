// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { ProposalLine } from '../../../components/onboarding/proposal-line';
import { firstProposal } from '../../../utils/core/suggest/first-proposal';
import type { readOrganization } from '../../../utils/browser/registry/read-registry';
import { candidate, catalogue } from '../../utils/core/sample-registry';

vi.mock('../../../utils/browser/browser', () => import('../../speaking-browser'));
vi.mock('../../../utils/browser/registry/read-registry', () => ({
  readOrganization: vi.fn<typeof readOrganization>(),
}));

afterEach(cleanup);

const place = { name: 'Brest', country: 'FR', latitude: 48.39, longitude: -4.49 };
const service = catalogue.services[0]!;
const [main = ''] = service.kinds;
const kind = catalogue.kind(main);

function draw(candidates: Parameters<typeof candidate>[0][]) {
  const offers = new Map([[main, candidates.map(candidate)]]);
  const proposal = firstProposal([main], offers, { place, today: '2026-11-27', seed: '0' });
  render(<ProposalLine service={service} kind={kind} proposal={proposal} isTownChosen />);
  return document.querySelector<HTMLElement>(`[data-instead-of=${service.id}]`)!;
}

test('says what is proposed first instead of a service, whose it is, and where', () => {
  const line = draw([{ name: 'Pad', latitude: 48.4, longitude: -4.2, address: 'Landerneau' }]);
  expect(line.textContent).toBe(`${service.name}Pad, chez Infini · Landerneau, à 21\u00a0km`);
  expect(line.dataset).toMatchObject({ service: 'infini/pad', organization: 'infini', kind: main });
});

test('opens into the whole proposal, with the button that leads there', async () => {
  draw([{ name: 'Pad' }]);
  expect(screen.queryByRole('link')).toBeNull();
  fireEvent.click(screen.getByText('Doodle'));
  expect((await screen.findByRole('link')).getAttribute('href')).toBe('https://pad.infini.fr/');
});

test('says so where nobody in the list offers it', () => {
  const line = draw([]);
  expect(line.textContent).toContain('Aucun chaton de la liste ne propose ceci');
  expect(line.dataset.service).toBeUndefined();
});
