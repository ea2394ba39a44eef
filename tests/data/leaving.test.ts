import { expect, test } from 'vitest';
import { readCatalogueFiles } from '../../utils/publisher/catalogue/read-catalogue';
import { compiledLeaving } from '../../utils/publisher/catalogue/compile-leaving';
import { hostsOfOwners, leavingProblems } from '../../utils/publisher/catalogue/leaving-problems';
import { readLeavingSources } from '../../utils/publisher/catalogue/read-leaving';
import type { AccountClosing, Leaving } from '../../utils/publisher/catalogue/leaving';

const { leaving, accounts, problems } = readLeavingSources();
const catalogue = readCatalogueFiles();
const told = new Map(leaving.map((one) => [one.id, one]));
const closingOf = ({ closeAccount }: Leaving) =>
  typeof closeAccount === 'string' ? accounts.get(closeAccount) : closeAccount;

test('all that is told on leaving can be read, of services that exist, with addresses of their owners', () => {
  expect(problems).toEqual([]);
  expect(leaving.length).toBeGreaterThanOrEqual(230);
  expect(leaving.filter(closingOf).length).toBeGreaterThanOrEqual(220);
  expect(leaving.filter((one) => one.export).length).toBeGreaterThanOrEqual(64);
});

test.each([
  ['google-docs', /tout le compte Google/, /whole Google account/],
  ['icloud-photos', /tout le compte Apple/, /whole Apple account/],
  ['dropbox-paper', /tout le compte Dropbox/, /whole Dropbox account/],
  ['yandex-mail', /tout le compte Yandex/, /whole Yandex account/],
  ['facebook-messenger', /tout le compte Facebook/, /whole Facebook account/],
  ['gmail', /garde le compte Google/, /keeps the Google account/],
])('%s: what is really closed is said in both languages', (id, fr, en) => {
  const scope = closingOf(told.get(id)!)?.scope;
  expect(scope).toEqual({ fr: expect.stringMatching(fr), en: expect.stringMatching(en) });
});

test('a service that has closed says so, and nobody is sent to close an account there', () => {
  const closed = leaving.filter((one) => one.closed);
  expect(closed.map(({ id }) => id)).toEqual(expect.arrayContaining(['pocket', 'skype', 'typepad']));
  expect(closed.filter(closingOf)).toEqual([]);
});

test('French sentences have the apostrophes and spaces of French', () => {
  const sentences = [...leaving, ...accounts.values()].flatMap(frenchIn);
  expect(sentences.length).toBeGreaterThan(150);
  expect(sentences.filter((sentence) => /'|"| [;:!?»]|« /.test(sentence))).toEqual([]);
});

test('the packaged file holds each shared account once, and no note for those who look after it', () => {
  const compiled = compiledLeaving();
  expect(compiled.services['google-docs']?.closeAccount).toBe('google');
  expect(compiled.accounts.google?.url).toMatch(/^https:/);
  expect(compiled.services['gmail']?.export?.formats).toEqual(['mbox']);
  expect(Object.values(compiled.services).filter((one) => one.export && 'note' in one.export)).toEqual([]);
  expect(Buffer.byteLength(JSON.stringify(compiled))).toBeLessThanOrEqual(110_000);
});

const citations = [{ source: 'https://help.doodle.com', date: '2026' }];
const closing: AccountClosing = { url: 'https://doodle.com/account', difficulty: 'easy', scope: 'service', citations };

test.each<[string, Leaving, string[]]>([
  ['an address on a host of the service itself', { id: 'doodle', closeAccount: closing }, []],
  [
    'an address on another ending of its family',
    { id: 'blablacar', closeAccount: { ...closing, url: 'https://www.blablacar.co.uk/account' } },
    [],
  ],
  [
    'an address on a look-alike of it',
    { id: 'doodle', closeAccount: { ...closing, url: 'https://doodle.com.example/account' } },
    ['address-not-of-the-owner'],
  ],
  [
    "an export at another owner's",
    { id: 'doodle', export: { what: { fr: 'a', en: 'a' }, formats: [], url: 'https://takeout.google.com', citations } },
    ['address-not-of-the-owner'],
  ],
  [
    'an address below a domain on which others publish',
    { id: 'carrd', closeAccount: { ...closing, url: 'https://someone.carrd.co/account' } },
    ['address-not-of-the-owner'],
  ],
  ['an address at another service of the same owner', { id: 'youtube', closeAccount: 'google' }, []],
  ['an address on a domain that is named for the owner', { id: 'jira', closeAccount: 'atlassian' }, []],
  ['an account that nobody described', { id: 'doodle', closeAccount: 'tx-group' }, ['account-unknown']],
  ['a service that is not tracked', { id: 'doodel', closeAccount: closing }, ['service-unknown']],
  [
    'an account at a service that has closed',
    { id: 'skype', closeAccount: 'microsoft' },
    ['account-of-a-closed-service'],
  ],
  [
    'an end of a service that is open',
    { id: 'doodle', closed: { fr: 'a', en: 'a', citations } },
    ['closed-but-not-legacy'],
  ],
])('compared with the services: %s', (_, one, codes) => {
  const isOwnersHost = hostsOfOwners(catalogue, { Atlassian: ['atlassian.com'] });
  const found = leavingProblems(one, accounts, catalogue.services, isOwnersHost);
  expect(found.map(({ code }) => code)).toEqual(codes);
});

function frenchIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => (key === 'fr' ? [String(each)] : frenchIn(each)));
}
