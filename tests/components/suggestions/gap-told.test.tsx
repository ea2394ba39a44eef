// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { GapTold } from '../../../components/suggestions/gap-told';
import type { Gap } from '../../../utils/core/suggest/gap';
import { suggest } from '../../../utils/core/suggest/suggest';
import { candidate, catalogue } from '../../utils/core/sample-registry';

vi.mock('../../../utils/browser/browser', () => import('../../speaking-browser'));
vi.mock('../../../utils/browser/settings/stars', () => ({ storedWanted: async () => [], setWanted: async () => {} }));
afterEach(cleanup);

const [kaz] = suggest(
  'collab-text',
  [candidate({ organization: 'kaz', organizationName: 'KAZ', address: 'Vannes', latitude: 47.66, longitude: -2.76 })],
  { place: { name: 'Brest', country: 'FR', latitude: 48.39, longitude: -4.49 }, today: '2026-11-27', seed: '' },
);
const draw = (gap: Gap) => {
  const kind = catalogue.kind('collab-text')!;
  const { container } = render(<GapTold kind={kind} gap={gap} isTownChosen />);
  return container.querySelector('p')?.textContent;
};

test.each([
  [
    'far',
    /^Texte à plusieurs Personne à proximité. Le plus proche qui le propose est KAZ \(Vannes, à 152\u00a0km\)\.$/,
  ],
  ['none', /Proposé par KAZ \(Vannes, à 152\u00a0km\)\.$/],
  ['limited', /Proposé, mais pas à qui arrive maintenant\u00a0: KAZ .*Sans compte/],
] as const)('a gap that is « %s » names the host, and leads to it', (gap, sentence) => {
  expect(draw({ gap, nearest: kaz! })).toMatch(sentence);
  expect(screen.getByRole('link', { name: 'KAZ' }).getAttribute('href')).toBe('/host.html?id=kaz');
});

test('what is only possible is said to be so, each host once', () => {
  expect(draw({ gap: 'possible', possible: [kaz!, kaz!] })).toMatch(
    /Personne ne le propose sûrement. Possible, à vérifier chez KAZ \(Vannes, à 152\u00a0km\)\.$/,
  );
  expect(screen.getAllByRole('link')).toHaveLength(1);
});

test('where nobody offers it, one can wait for it', async () => {
  expect(draw({ gap: 'nobody' })).toMatch(/Personne dans la liste\.$/);
  await vi.waitFor(() => expect(document.querySelector('[data-want=collab-text]')).not.toBeNull());
});
