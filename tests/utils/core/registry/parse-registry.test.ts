import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseOrganizations, parseRegistry } from '../../../../utils/core/registry/parse-registry';
import { organization, service } from '../sample-registry';

const parse = (...entries: unknown[]) => parseOrganizations(entries, 'registry.json');

describe('a bad entry', () => {
  test('costs itself and no other [S24]', () => {
    const { value, problems } = parse(organization(), { id: 'x' }, null, 'Infini', organization({ id: 'kaz' }));
    expect(value.map(({ id }) => id)).toEqual(['infini', 'kaz']);
    expect(problems.map(({ code, where }) => `${code} ${where}`)).toEqual([
      'wrong-shape registry.json[1]',
      'wrong-shape registry.json[2]',
      'wrong-shape registry.json[3]',
    ]);
  });

  test('among the services costs that service, and its host stays', () => {
    const bad = { ...service({ id: 'infini/bad' }), url: 'javascript:alert(1)' };
    const { value, problems } = parse(organization({ services: [bad, service()] }));
    expect(value[0]?.services.map(({ id }) => id)).toEqual(['infini/pad']);
    expect(problems).toMatchObject([{ code: 'wrong-shape', where: 'registry.json[0].services[0]' }]);
  });
});

describe('a bad value', () => {
  test('costs its field when the field may be absent', () => {
    const { value, problems } = parse({
      ...organization(),
      website: 'javascript:alert(1)',
      legalUrl: 'https://user:secret@infini.fr/cgu',
      contactUrl: 'https://infini.fr/contact',
      countryCode: 'France',
      type: 'EMPIRE',
      startDate: '23/11/2026',
      geolocation: { latitude: 91, longitude: 0 },
      membership: { state: 'member', since: 'long ago' },
    });
    expect(problems).toEqual([]);
    expect(value).toHaveLength(1);
    expect(value[0]?.website).toBeUndefined();
    expect(value[0]?.legalUrl).toBeUndefined();
    expect(value[0]?.contactUrl).toBe('https://infini.fr/contact');
    expect(value[0]?.countryCode).toBeUndefined();
    expect(value[0]?.type).toBeUndefined();
    expect(value[0]?.startDate).toBeUndefined();
    expect(value[0]?.geolocation).toBeUndefined();
    expect(value[0]?.membership.since).toBeUndefined();
  });

  test('of a service costs its field too', () => {
    const given = { ...service(), load: 'HEAVY', guideUrl: 'data:text/html,x', registration: ['Everybody'] };
    const { value } = parse(organization({ services: [given as never] }));
    expect(value[0]?.services[0]).toMatchObject({ id: 'infini/pad', registration: ['Other'], load: 'OTHER' });
    expect(value[0]?.services[0]?.guideUrl).toBeUndefined();
  });

  test('in a list or a table costs itself, and what is none is empty', () => {
    const mixed = {
      ...service(),
      registration: ['Everybody', 'Free', 4],
      kinds: ['collab-text', 'No Kind', 'date-poll'],
      possibleKinds: 'none',
      software: { name: 'Nextcloud', modules: ['calendar', '', null, 'deck'] },
      sources: {
        'service.registration': 'https://infini.fr/cgu, 2026-01-05',
        'service.load': 7,
        ['x'.repeat(81)]: 'x',
      },
    };
    const funding = {
      liberapay: 'https://liberapay.com/infini',
      bad: 'javascript:alert(1)',
      'no name': 'https://a.fr/',
    };
    const given = {
      ...organization({ services: [mixed as never] }),
      funding,
      domains: ['infini.fr', 'INFINI', 7, 'com', '*.com', '10.0.0.1', '.fr', 'a.'],
    };
    const { value, problems } = parse(given);
    expect(problems).toEqual([]);
    expect(value[0]).toMatchObject({ funding: { liberapay: funding.liberapay }, domains: ['infini.fr'] });
    expect(Object.keys(value[0]!.funding)).toEqual(['liberapay']);
    expect(value[0]!.services[0]).toMatchObject({
      registration: ['Other', 'Free', 'Other'],
      kinds: ['collab-text', 'date-poll'],
      possibleKinds: [],
      software: { modules: ['calendar', 'deck'] },
    });
    expect(value[0]!.services[0]!.sources).toEqual({ 'service.registration': 'https://infini.fr/cgu, 2026-01-05' });
  });

  test('in a date of the thirteenth month is no date', () => {
    const { value } = parse({ ...organization(), startDate: '2016-13', staleSince: '2016-02-40' });
    expect(value[0]?.startDate).toBeUndefined();
    expect(value[0]?.staleSince).toBeUndefined();
  });
});

test('text of a stranger is made plain, and cut', () => {
  const { value } = parse(organization({ name: '\u202eIn\u200bfini', description: 'x'.repeat(500) }));
  expect(value[0]?.name).toBe('Infini');
  expect(Array.from(value[0]?.description ?? '')).toHaveLength(400);
});

test('what is no list of entries is no entry', () => {
  expect(parseOrganizations({ 0: organization() }, 'a.json')).toEqual({
    value: [],
    problems: [{ code: 'not-a-list', where: 'a.json' }],
  });
});

describe('a whole registry in one text', () => {
  test('comes back as it went', () => {
    const registry = { version: 2026112300, created: '2026-11-23T08:00:00Z', organizations: [organization()] };
    expect(parseRegistry(JSON.stringify(registry))).toEqual({ value: registry, problems: [] });
  });

  test('is none at all without a version and a date', () => {
    for (const text of ['', '{', 'null', '[]', '"x"', '{"version":"1","created":"2026"}', '{"version":1}'])
      expect(parseRegistry(text)).toMatchObject({ value: undefined, problems: [{ where: 'registry.json' }] });
  });
});

test('whatever stands in the list, nothing throws, and only whole entries come out [S25]', () => {
  const almost = fc.record(Object.fromEntries(Object.keys(organization()).map((key) => [key, fc.anything()])), {
    requiredKeys: [],
  });
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.anything(), almost, fc.constant(organization()))), (entries) => {
      const { value, problems } = parseOrganizations(entries, 'x');
      expect(value.length + problems.filter(({ where }) => /^x\[\d+\]$/.test(where)).length).toBe(entries.length);
    }),
  );
});
