import { expect, test } from 'vitest';
import type { Organization } from '../../../../utils/core/registry/registry';
import { domainOf } from '../../../../utils/publisher/catalogue/domain-of';
import { settleDomains } from '../../../../utils/publisher/federation/settle-domains';
import { collectiveOf, withUncertain } from '../../../../utils/publisher/federation/unlisted';
import { organization, service } from '../../core/sample-registry';

const chatons = collectiveOf({ name: 'CHATONS', website: 'https://www.chatons.org/', organizations: [] })!;
const uncertain = (id: string, domains: string[] = []): Organization =>
  organization({ id, domains, services: [], membership: { state: 'uncertain' } });
const idsOf = (organizations: Organization[]) => organizations.map(({ id }) => id);

test('the collective is known by the site that its file names', () => {
  expect(chatons).toMatchObject({ name: 'CHATONS', membership: { state: 'collective' }, domains: ['chatons.org'] });
  expect(collectiveOf({ name: 'CHATONS', organizations: [] })).toBeUndefined();
});

test('nobody else has the domain of the collective, nor a service there', () => {
  const greedy = organization({ id: '1st', website: 'https://www.chatons.org/', services: [] });
  const pad = organization({ id: 'pad', services: [service({ url: 'https://forum.chatons.org/' })] });
  const claimants = [greedy, chatons, pad].map((one) => ({ organization: one }));
  const { value, problems } = settleDomains(claimants, new Map(), { domainOf });
  expect(value.map(({ id, domains, services }) => [id, domains, services.length])).toEqual([
    ['1st', [], 0],
    ['_collective', ['chatons.org'], 0],
    ['pad', ['infini.fr'], 0],
  ]);
  expect(value[0]?.website).toBeUndefined();
  expect(problems.map(({ code, where }) => [code, where])).toEqual([
    ['domain-of-another', '1st'],
    ['domain-of-another', 'pad'],
  ]);
});

test('hosts of which membership is not known stand beside the listed ones, unless the list settles it', () => {
  const listed = [
    organization({ id: 'ouvaton', domains: ['ouvaton.coop'] }),
    organization({ id: 'renamed', domains: ['rhien.org'] }),
    organization({ id: 'hadoly', domains: [], membership: { state: 'former' } }),
  ];
  const open = [
    uncertain('ouvaton'),
    uncertain('rhien', ['rhien.org']),
    uncertain('hadoly', ['hadoly.fr']),
    uncertain('alolise', ['alolise.org']),
    uncertain('clomut'),
  ];
  const ids = ['ouvaton', 'renamed', 'hadoly', '_collective'];
  expect(idsOf(withUncertain([...listed, chatons], open))).toEqual([...ids, 'alolise', 'clomut']);
  const other = { ...chatons, domains: ['another.example'] };
  expect(idsOf(withUncertain([...listed, other], open))).toEqual(ids);
  expect(idsOf(withUncertain(listed, open))).toEqual(ids.slice(0, 3));
});
