import { expect, test } from 'vitest';
import { hostFacts } from '../../../../utils/core/page/host-facts';
import { machinesOf } from '../../../../utils/core/page/machines';
import { organization, service } from '../sample-registry';

const atHome = { providerType: 'HOME', countryCode: 'FR' } as const;
const host = (...services: object[]) =>
  organization({ services: services.map((over, index) => service({ id: `infini/${index}`, ...over })) });
const groups = (...services: object[]) =>
  machinesOf(host(...services)).map((group) => [
    group.services.map(({ id }) => id.slice('infini/'.length)).join(),
    group.declared.map(({ value }) => value).join(' '),
  ]);

test('services on machines of which the same is said stand together, and those of which nothing is said come last', () => {
  expect(groups({}, { host: atHome }, { host: { countryCode: 'FR' } }, { host: atHome })).toEqual([
    ['1,3', 'HOME FR'],
    ['2', 'FR'],
    ['0', ''],
  ]);
  expect(groups()).toEqual([]);
});

test('what is published of some services is not said not to be published', () => {
  expect(hostFacts(host({}, { host: atHome })).notPublished).not.toContain('provider');
  expect(hostFacts(host({}, {})).notPublished).toEqual(expect.arrayContaining(['provider', 'hostCountry']));
  expect(hostFacts(host({}, { host: { countryCode: 'FR' } })).notPublished).toContain('provider');
});
