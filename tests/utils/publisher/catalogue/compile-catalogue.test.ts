import { describe, expect, test } from 'vitest';
import { compileCatalogue } from '../../../../utils/publisher/catalogue/compile-catalogue';
import { parseTldFamilies } from '../../../../utils/core/catalogue/tld-families';
import type { TrackedService } from '../../../../utils/publisher/catalogue/tracked-service';

const families = parseTldFamilies({ google: ['com', 'fr'] }).value;
const ownerPages = { hosts: ['help'], paths: ['legal'] };
const kinds = [{ id: 'map', fr: 'Cartes', en: 'Maps' }];

function tracked(id: string, match: string[], more: Partial<TrackedService> = {}): TrackedService {
  const base = { id, name: id, owner: 'Acme', ownerCountry: 'FR', gafam: false, kinds: ['map'], match };
  const lists = { exclude: [], hostedContent: [], participant: [], kindPaths: {} };
  return { ...base, ...lists, userPaths: false, sources: ['a source'], ...more };
}

const problemsOf = (...services: TrackedService[]) =>
  compileCatalogue(services, kinds, [], families, ownerPages).problems.map(({ code, where }) => `${where}: ${code}`);

test('the compiled catalogue leaves behind what the extension never shows', () => {
  const maps = tracked('maps', ['*://maps.google.{tld}/*', '*://goo.gl/maps/*'], {
    participant: ['*://goo.gl/maps/*', '*://*/*view*'],
    holds: { object: 'place', in: ['?q', '/maps/place/{}'] },
    tldFamily: 'google',
    note: 'a note',
  });
  expect(compileCatalogue([maps], kinds, [], families, ownerPages)).toEqual({
    value: {
      format: 1,
      families: { google: 'com fr' },
      kinds: [{ id: 'map', fr: 'Cartes', en: 'Maps' }],
      services: [
        {
          id: 'maps',
          name: 'maps',
          owner: 'Acme',
          ownerCountry: 'FR',
          gafam: false,
          kinds: ['map'],
          match: ['maps.google.{tld}', 'goo.gl/maps/*'],
          participant: 'goo.gl/maps/ /*view',
          holds: 'place ?q /maps/place/{}',
          tldFamily: 'google',
        },
      ],
      ownerPages,
      software: {
        account: { never: '', optional: '', always: '' },
        ended: {},
        notFree: '',
        names: {},
        labels: [],
        tasks: {},
      },
    },
    problems: [],
  });
});

test('an unknown kind or family is named', () => {
  const lost = tracked('lost', ['*://lost.example/*'], {
    kinds: ['map', 'treasure'],
    kindPaths: { map: ['/m/*'], gold: ['/g/*'] },
    tldFamily: 'pirates',
  });
  expect(problemsOf(lost)).toEqual([
    'services/lost: kind-unknown',
    'services/lost: kind-unknown',
    'services/lost: family-unknown',
  ]);
});

describe('an address', () => {
  test('may not be claimed by two services with the same pattern [S91]', () => {
    expect(problemsOf(tracked('one', ['*://a.example/x/*']), tracked('two', ['*://a.example/x/*']))).toEqual([
      'services/two: address-contested',
    ]);
  });

  test('may not be claimed by globs of the same length that overlap', () => {
    expect(problemsOf(tracked('one', ['*://a.example/x*']), tracked('two', ['*://a.example/*y']))).toHaveLength(1);
    expect(problemsOf(tracked('one', ['*://a.example/x*']), tracked('two', ['*://a.example/y*']))).toEqual([]);
  });

  test('may not be claimed by a family and by one of its hosts', () => {
    const family = tracked('one', ['*://maps.google.{tld}/*'], { tldFamily: 'google' });
    expect(problemsOf(family, tracked('two', ['*://maps.google.fr/*']))).toHaveLength(1);
    expect(problemsOf(family, tracked('two', ['*://maps.google.de/*']))).toEqual([]);
  });

  test('may be left to another service by an exclude', () => {
    const one = tracked('one', ['*://a.example/x*'], { exclude: ['*://a.example/*y'] });
    const two = tracked('two', ['*://a.example/*y']);
    expect(problemsOf(one, two)).toEqual([]);
    expect(problemsOf(two, one)).toEqual([]);
  });

  test('goes to the more precise of two patterns without a question', () => {
    expect(problemsOf(tracked('one', ['*://a.example/*']), tracked('two', ['*://a.example/x/*']))).toEqual([]);
    expect(problemsOf(tracked('one', ['*://*.a.example/*']), tracked('two', ['*://a.example/*']))).toEqual([]);
  });
});

test('a family with an ending of three labels, or twice the same, is left out and named', () => {
  const { value, problems } = parseTldFamilies({ google: ['com', 'com'], amazon: ['co.uk.x'], good: ['fr', 'co.uk'] });
  expect([...value.keys()]).toEqual(['good']);
  expect(problems.map(({ detail }) => detail)).toEqual(['google', 'amazon']);
});
