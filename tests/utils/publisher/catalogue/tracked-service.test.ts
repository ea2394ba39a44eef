import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseTrackedService } from '../../../../utils/publisher/catalogue/tracked-service';

const doodle = {
  name: 'Doodle',
  owner: 'Doodle AG',
  ownerCountry: 'CH',
  gafam: false,
  kinds: ['date-poll'],
  match: ['*://*.doodle.com/*'],
  sources: ['doodle.com general terms 2023-09'],
};

const problemsOf = (json: unknown) =>
  parseTrackedService('doodle', json).problems.map(({ code, detail }) => [code, detail]);

const holds = (object: string, ...places: string[]) => problemsOf({ ...doodle, holds: { object, in: places } });

test('a whole file becomes a tracked service, its name the id', () => {
  expect(parseTrackedService('doodle', doodle)).toEqual({
    value: {
      ...doodle,
      id: 'doodle',
      exclude: [],
      hostedContent: [],
      participant: [],
      kindPaths: {},
      userPaths: false,
    },
    problems: [],
  });
});

test('a bad pattern costs itself and is named', () => {
  const { value, problems } = parseTrackedService('doodle', {
    ...doodle,
    exclude: ['*://help.doodle.com/*', 'doodle.com/x'],
  });
  expect(value?.exclude).toEqual(['*://help.doodle.com/*']);
  expect(problems).toEqual([{ code: 'pattern-invalid', where: 'services/doodle', detail: 'doodle.com/x' }]);
});

test('a pattern for participants may stand for every host of the service, yet not for all of it', () => {
  const good = ['*://*/poll/*', '*://*.doodle.com/bp/*'];
  expect(problemsOf({ ...doodle, participant: [...good, '*://*/*', '*://*/poll', '*://*'] })).toEqual([
    ['pattern-invalid', '*://*/*'],
    ['pattern-invalid', '*://*/poll'],
    ['pattern-invalid', '*://*'],
  ]);
  expect(problemsOf({ ...doodle, match: [...doodle.match, '*://*/poll/*'] })).toEqual([
    ['pattern-invalid', '*://*/poll/*'],
  ]);
});

test('what its addresses hold is one thing that we know, at places that can be read', () => {
  expect(holds('place', '?q', '#q', '/maps/@{}', '#*/*/{}')).toEqual([]);
  for (const wrong of ['q', '?', '?q=', '{}', '/maps', '/{} ', '/{}/a', '/{}{}']) {
    expect(holds('query', wrong)).toEqual([['field-invalid', 'holds']]);
  }
  expect(holds('secret', '?q')).toEqual([['field-invalid', 'holds']]);
  expect(holds('query')).toEqual([['field-invalid', 'holds']]);
});

test('a pattern written twice is named', () => {
  expect(problemsOf({ ...doodle, match: [...doodle.match, ...doodle.match] })).toEqual([
    ['pattern-repeated', '*://*.doodle.com/*'],
  ]);
});

test('a family pattern needs the family, written just before its ending', () => {
  const family = { ...doodle, match: ['*://www.google.{tld}/*'] };
  expect(problemsOf({ ...family, tldFamily: 'google' })).toEqual([]);
  expect(problemsOf(family)).toEqual([['pattern-invalid', '*://www.google.{tld}/*']]);
  expect(problemsOf({ ...family, tldFamily: 'amazon' })).toEqual([['pattern-invalid', '*://www.google.{tld}/*']]);
});

test('a misspelt key is named, so that a contributor sees it', () => {
  expect(problemsOf({ ...doodle, excludes: [] })).toEqual([['field-unknown', 'excludes']]);
});

test.each(['name', 'owner', 'ownerCountry', 'gafam', 'kinds', 'match'])(
  'without %s there is no tracked service',
  (key) => {
    const { value, problems } = parseTrackedService('doodle', { ...doodle, [key]: undefined });
    expect(value).toBeUndefined();
    expect(problems).toContainEqual({ code: 'field-invalid', where: 'services/doodle', detail: key });
  },
);

test.each(['Dood\u001b[Dle', 'Dood\ufffdle', 'Dood\u202ele'])(
  '%j has a character that nobody sees, and is no name',
  (name) => {
    expect(problemsOf({ ...doodle, name })).toEqual([['field-invalid', 'name']]);
  },
);

test('a service without sources is kept, and the lack is named', () => {
  const { value, problems } = parseTrackedService('doodle', { ...doodle, sources: [] });
  expect(value?.id).toBe('doodle');
  expect(problems).toEqual([{ code: 'field-invalid', where: 'services/doodle', detail: 'sources' }]);
});

test('anything that is not an object is no tracked service, without a crash', () => {
  expect(problemsOf(null)).toEqual([['entry-not-an-object', undefined]]);
  const property = fc.property(fc.string(), fc.anything(), (id, json) => void parseTrackedService(id, json));
  expect(() => fc.assert(property)).not.toThrow();
});
