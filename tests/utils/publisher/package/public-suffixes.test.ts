import { getPublicSuffix } from 'tldts';
import { expect, test } from 'vitest';
import { suffixTest } from '../../../../utils/core/catalogue/public-suffix';
import { publicSuffixes } from '../../../../utils/publisher/package/public-suffixes';

const list = publicSuffixes();
const names = list.split('\n').flatMap((line) => {
  const [last, ...before] = line.split(' ');
  return before.map((labels) => `${labels}.${last}`);
});

test('each suffix of the list is one for tldts, and a name below it is none', () => {
  expect(names.length).toBeGreaterThan(5000);
  const isSuffix = suffixTest(list);
  for (const name of names.map((each) => each.replace('*', 'anything'))) {
    expect([name, getPublicSuffix(name, { allowPrivateDomains: true })]).toEqual([name, name]);
    expect([name, isSuffix(name)]).toEqual([name, true]);
  }
});

test('suffixes are told from domains', () => {
  const isSuffix = suffixTest(list);
  const suffixes = ['com', 'fr', 'co.uk', 'asso.fr', 'gouv.fr', 'com.au', 'whatever.ck', 'github.io'];
  const domains = ['doodle.com', 'framasoft.org', 'bbc.co.uk', 'ecole.gouv.fr', 'someone.github.io'];
  expect([...suffixes, ...domains].filter(isSuffix)).toEqual(suffixes);
});
