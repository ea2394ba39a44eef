import { expect, test } from 'vitest';
import { indexInSteps, indexRegistry, readerOf } from '../../../../utils/core/registry/index-registry';
import type { Organization } from '../../../../utils/core/registry/registry';
import { catalogue, organization, service } from '../sample-registry';

const gone = organization({
  id: 'gone',
  website: 'https://gone.example/',
  domains: ['gone.example'],
  membership: { state: 'former' },
});
const suite = service({
  id: 'infini/suite',
  url: 'http://suite.infini.fr/',
  kinds: ['calendar'],
  possibleKinds: ['map'],
});
const infini = organization({ services: [service(), suite] });
const registry = { version: 2026112300, created: '2026-11-23T08:00:00Z', organizations: [gone, infini] };
const reader = readerOf(indexRegistry(registry, catalogue, 'bundled'), catalogue);

test('the foot of the page counts members and their services, and what they surely offer', () => {
  expect(reader.about).toEqual({
    version: 2026112300,
    created: '2026-11-23T08:00:00Z',
    origin: 'bundled',
    members: 1,
    services: 2,
    withoutAddress: [],
    offeredKinds: ['collab-text', 'calendar'],
  });
});

const nowhere = (name: string, over = {}) =>
  organization({ name, id: name, website: undefined, services: [], ...over });
const about = (organizations: Organization[]) =>
  indexRegistry({ ...registry, organizations }, catalogue, 'bundled').about;

test('members of which no address is known are named, twenty at most, and nobody else who has none', () => {
  const others = [
    nowhere('gone', { membership: { state: 'former' } }),
    nowhere('who', { membership: { state: 'uncertain' } }),
  ];
  expect(about([infini, ...others, nowhere('Animafac'), nowhere('Nubla')])).toMatchObject({
    members: 3,
    withoutAddress: ['Animafac', 'Nubla'],
  });
  expect(about(Array.from({ length: 30 }, (_, index) => nowhere(`m${index}`))).withoutAddress).toHaveLength(20);
});

test('a reader answers for kinds, organisations and hosts', async () => {
  expect(await reader.candidates('collab-text')).toMatchObject([{ service: 'infini/pad' }]);
  expect(await reader.candidates('chess')).toEqual([]);
  expect(await reader.organization('gone')).toBe(gone);
  expect(await reader.organization('nobody')).toBeUndefined();
  expect(await reader.labelEntries('cloud.infini.fr')).toMatchObject({ 'infini.fr': { organization: 'infini' } });
  expect(await reader.catalogue()).toBe(catalogue);
});

test('members are met over https, below their own domains, at addresses that can be read [S20]', async () => {
  expect(await reader.memberHosts()).toEqual(['www.infini.fr', 'pad.infini.fr']);
  const services = [
    'https://pad.kaz.bzh/',
    'https://*.com/',
    'https://xn--a.infini.fr/',
    'https://www.google.com/',
  ].map((url, index) => service({ id: `infini/${index}`, url }));
  const elsewhere = { ...registry, organizations: [organization({ website: 'https://github.io/', services })] };
  expect(indexRegistry(elsewhere, catalogue, 'bundled').memberHosts).toEqual([]);
});

test('cut in steps, a registry is as cut at once', () => {
  const many = Array.from({ length: 220 }, (_, index) => {
    const id = `host-${index}`;
    const services = [
      service({ id: `${id}/pad`, url: `https://pad.${id}.example/` }),
      service({ id: `${id}/other`, url: `https://other.${id}.example/` }),
    ];
    return organization({ id, website: `https://${id}.example/`, domains: [`${id}.example`], services });
  });
  const whole = { version: 2026112300, created: '2026-11-23T00:00:00Z', organizations: many };
  const steps = indexInSteps(whole, catalogue, 'bundled');
  let count = 0;
  let step = steps.next();
  for (; !step.done; step = steps.next()) count++;
  expect(count).toBe(5); // 50 organisations each, the last with fewer, and one view
  expect(step.value).toEqual(indexRegistry(whole, catalogue, 'bundled'));
  expect(step.value.views.get('collab-text')).toHaveLength(440);
  expect(step.value.memberHosts).toHaveLength(660);
});

test('a host without neighbours has no entries', async () => {
  expect(await reader.labelEntries('example.org')).toEqual({});
});
