import { expect, test } from 'vitest';
import { serviceFacts } from '../../../../utils/core/page/service-facts';
import { organization, service } from '../sample-registry';

const infini = organization({
  type: 'ASSOCIATION',
  legalUrl: 'https://infini.fr/cgu',
  guideUrl: 'https://infini.fr/aide',
});

test('of a service is told what it states itself, and not what its host says of all', () => {
  const pad = service({ guideUrl: 'https://pad.infini.fr/aide', software: { name: 'Etherpad', modules: [] } });
  const { declared, links } = serviceFacts(infini, pad);
  expect(declared.map(({ value }) => value)).toEqual(['None', 'Etherpad']);
  expect(links.map(({ value }) => value)).toEqual(['https://pad.infini.fr/aide']);
});

test('of a service is not published what only itself could state', () => {
  const host = { providerType: 'HOME' } as const;
  expect(serviceFacts(infini, service({ registration: [], host })).notPublished).toEqual([
    'registration',
    'hostCountry',
  ]);
});
