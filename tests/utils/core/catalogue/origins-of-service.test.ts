import { expect, test } from 'vitest';
import { originsOfService } from '../../../../utils/core/catalogue/origins-of-service';

const families = new Map([
  ['google', ['com', 'fr', 'de', 'co.uk', 'com.br']],
  ['amazon', ['com', 'com.be', 'fr']],
]);

function service(match: string[], tldFamily = '') {
  const base = { id: 'acme', name: 'Acme', owner: 'Acme', ownerCountry: 'FR', gafam: false, kinds: ['map'] };
  return { ...base, match, tldFamily };
}

test('the origins of a service are whole, sorted and each there once', () => {
  const docs = service(['docs.new', 'docs.google.com/forms/*', 'docs.google.com/a/*/forms/*']);
  expect(originsOfService(docs, families)).toEqual(['https://docs.google.com/*', 'https://docs.new/*']);
});

test('what a wildcard of the service covers is not asked for again', () => {
  const doodle = service(['*.doodle.com', 'doodle.com', 'www.doodle.com/fr/*', '*.eu.doodle.com', 'notdoodle.com']);
  expect(originsOfService(doodle, families)).toEqual(['https://*.doodle.com/*', 'https://notdoodle.com/*']);
});

test('of a family only .com and the served countries are asked for', () => {
  const maps = service(['maps.google.{tld}'], 'google');
  expect(originsOfService(maps, families)).toEqual(['https://maps.google.com/*', 'https://maps.google.fr/*']);
  expect(originsOfService(maps, families, ['de'])).toEqual(['https://maps.google.com/*', 'https://maps.google.de/*']);
});

test('a country that sells under com.be is served as Belgium', () => {
  const music = service(['music.amazon.{tld}'], 'amazon');
  expect(originsOfService(music, families, ['be'])).toEqual([
    'https://music.amazon.com.be/*',
    'https://music.amazon.com/*',
  ]);
});

test('all endings are there for who asks for all', () => {
  expect(originsOfService(service(['maps.google.{tld}'], 'google'), families, 'all')).toHaveLength(5);
});
