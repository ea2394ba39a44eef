import { describe, expect, test } from 'vitest';
import { isGranted, openOrigins, originsOfChoice } from '../../../../utils/core/watch/watch-choice';
import { catalogue } from '../sample-registry';

const nothing = { services: [], labelled: false, allCountries: false };
const hosts = ['pad.infini.fr', 'www.infini.fr'];
const origins = (choice: Partial<typeof nothing> | { services: string[] }) =>
  originsOfChoice({ ...nothing, ...choice }, catalogue, hosts);

describe('the origins of a choice', () => {
  test('are whole, sorted and each there once, though two services share a host', () => {
    expect(origins({ services: ['forms', 'doodle', 'docs'] })).toEqual([
      'https://*.doodle.com/*',
      'https://docs.google.com/*',
    ]);
  });

  test('keep a host that two services share until the last one is gone', () => {
    expect(origins({ services: ['forms'] })).toEqual(origins({ services: ['docs'] }));
    expect(origins({ services: [] })).toEqual([]);
  });

  test('are those of the countries served, or of all on demand', () => {
    expect(origins({ services: ['search'] })).toEqual(['https://www.google.com/*', 'https://www.google.fr/*']);
    const everywhere = originsOfChoice({ ...nothing, services: ['search'], allCountries: true }, catalogue, hosts);
    expect(everywhere).toContain('https://www.google.de/*');
  });

  test('leave out where people only publish, for no badge is set there', () => {
    const platform = { match: ['blogs.example', '*.blogs.example'], hostedContent: ['*.blogs.example'] };
    const service = (id: string) => ({ ...catalogue.service('blogs')!, ...(id === 'blogs' && platform) });
    const choice = { ...nothing, services: ['blogs'] };
    expect(originsOfChoice(choice, { ...catalogue, service }, [])).toEqual(['https://blogs.example/*']);
    expect(origins({ services: ['blogs'] })).toEqual(['https://*.blogs.example/*']);
  });

  test('hold labelled hosts only when these are wanted too', () => {
    const labelled = originsOfChoice({ ...nothing, labelled: true }, catalogue, hosts);
    expect(labelled).toEqual(['https://pad.infini.fr/*', 'https://www.infini.fr/*']);
  });

  test('are none for a service that left the catalogue', () => {
    expect(origins({ services: ['closed-long-ago'] })).toEqual([]);
  });
});

describe('an origin is granted', () => {
  const doodle = 'https://doodle.com/*';

  test('by itself, by a wildcard above it, and by every site', () => {
    for (const pattern of [doodle, 'https://*.doodle.com/*', 'https://*/*', '*://*/*', '<all_urls>'])
      expect(isGranted(doodle, [pattern])).toBe(true);
    expect(isGranted('https://eu.doodle.com/*', ['https://*.doodle.com/*'])).toBe(true);
    expect(isGranted('https://*.doodle.com/*', ['https://*.doodle.com/*'])).toBe(true);
  });

  test('not by another host, however alike', () => {
    for (const pattern of ['https://notdoodle.com/*', 'https://eu.doodle.com/*', 'https://*.eu.doodle.com/*'])
      expect(isGranted(doodle, [pattern])).toBe(false);
    expect(isGranted('https://notdoodle.com/*', ['https://*.doodle.com/*'])).toBe(false);
    expect(isGranted(doodle, [])).toBe(false);
  });

  test('not with its subdomains by the host alone', () => {
    expect(isGranted('https://*.doodle.com/*', [doodle])).toBe(false);
  });

  test('not by what is granted over plain http', () => {
    expect(isGranted(doodle, ['http://doodle.com/*', 'http://*/*'])).toBe(false);
  });
});

describe('we watch', () => {
  const doodle = 'https://*.doodle.com/*';
  const docs = 'https://docs.google.com/*';

  test('the origins that are granted, as they were chosen', () => {
    expect(openOrigins([doodle, docs], ['https://*/*'])).toEqual([doodle, docs]);
    expect(openOrigins([doodle, docs], [docs])).toEqual([docs]);
  });

  test('what is granted below a wildcard that is not granted itself, as after an update that names it', () => {
    const granted = ['https://www.doodle.com/*', 'https://doodle.com/*', 'http://doodle.com/*', docs];
    expect(openOrigins([doodle], granted)).toEqual(['https://doodle.com/*', 'https://www.doodle.com/*']);
  });
});

test('an origin that a browser would throw at costs itself, and no other its place [S44]', () => {
  const named = [
    'infini.fr',
    'https://evil',
    '*.com',
    'a..b',
    'localhost',
    '10.0.0.1',
    'x y.fr',
    '-a.fr',
    '*.*.fr',
    '',
  ];
  const choice = { services: [], labelled: true, allCountries: false };
  expect(originsOfChoice(choice, catalogue, named)).toEqual(['https://infini.fr/*']);
});
