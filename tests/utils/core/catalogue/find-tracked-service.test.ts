import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openCatalogue } from '../../../../utils/core/catalogue/open-catalogue';

const common = { owner: 'Acme', ownerCountry: 'FR', gafam: false, kinds: ['website'] };
const catalogue = openCatalogue({
  format: 1,
  families: { google: 'com fr co.uk' },
  kinds: [{ id: 'website', fr: 'Site', en: 'Web site' }],
  ownerPages: { hosts: ['blog', 'support'], paths: ['legal', 'terms'] },
  services: [
    {
      ...common,
      id: 'doodle',
      name: 'Doodle',
      match: ['*.doodle.com'],
      exclude: ['help.doodle.com', 'doodle.com/legal/*'],
      participant: '*.doodle.com/poll/ doodle.com/legal/ docs.google.com/forms/',
    },
    { ...common, id: 'docs', name: 'Docs', match: ['docs.google.com/document/*', 'docs.google.com/a/*/document/*'] },
    { ...common, id: 'forms', name: 'Forms', match: ['docs.google.com/forms/*'] },
    {
      ...common,
      id: 'maps',
      name: 'Maps',
      tldFamily: 'google',
      match: ['www.google.{tld}/maps/*', 'maps.google.{tld}'],
      exclude: ['www.google.{tld}/maps/d/*'],
    },
    { ...common, id: 'my-maps', name: 'My Maps', tldFamily: 'google', match: ['www.google.{tld}/maps/d/*'] },
    { ...common, id: 'social', name: 'Social', match: ['www.social.example'], exclude: ['*.social.example/events/*'] },
    { ...common, id: 'social-events', name: 'Events', match: ['*.social.example/events/*'] },
    { ...common, id: 'tenants', name: 'Tenants', match: ['*.tenants.example/long/path/*'] },
    { ...common, id: 'europe', name: 'Europe', match: ['*.eu.tenants.example'] },
    { ...common, id: 'jira', name: 'Jira', match: ['*.atlassian.example'] },
    { ...common, id: 'wiki', name: 'Wiki', match: ['*.atlassian.example/wiki*'] },
    {
      ...common,
      id: 'blogs',
      name: 'Blogs',
      match: ['*.blogs.example', 'blogs.example'],
      hostedContent: ['*.blogs.example'],
      participant: '*.blogs.example/*.zip /subscribe',
    },
    { ...common, id: 'short', name: 'Short', match: ['short.example'], userPaths: true },
    {
      ...common,
      id: 'files',
      name: 'Files',
      kinds: ['file-storage', 'website'],
      match: ['*.files.example', 'api.support.files.example'],
      kindPaths: { spreadsheet: ['/:x:/*', '/*.xlsx?web=1'], website: ['/sites/*'] },
    },
  ],
});

const found = (url: string) => catalogue?.find(url)?.service.id;
const roleAt = (url: string) => catalogue?.find(url)?.role;
const kindsAt = (url: string) => catalogue?.find(url)?.kinds;

describe('the tracked service of an address', () => {
  test('is known by host and path', () => {
    expect(found('https://docs.google.com/document/d/1/edit')).toBe('docs');
    expect(found('https://docs.google.com/forms/d/1/viewform')).toBe('forms');
    expect(found('https://docs.google.com/a/example.org/document/d/1')).toBe('docs');
    expect(found('https://docs.google.com/')).toBeUndefined();
  });

  test('is known on the host itself and below it', () => {
    expect(found('https://doodle.com/poll/abc')).toBe('doodle');
    expect(found('https://acme.doodle.com/')).toBe('doodle');
    expect(found('https://a.b.c.doodle.com/')).toBe('doodle');
  });

  test('is known under each ending of its family and under no other', () => {
    expect(found('https://www.google.fr/maps/place/Lyon')).toBe('maps');
    expect(found('https://maps.google.co.uk/')).toBe('maps');
    expect(found('https://www.google.de/maps/place/Bonn')).toBeUndefined();
    expect(found('https://maps.google.uk/')).toBeUndefined();
    expect(found('https://maps.google.com.fr/')).toBeUndefined();
    expect(found('https://fr/maps/')).toBeUndefined();
  });

  test('is the one that names the host more precisely', () => {
    expect(found('https://www.social.example/jeanne')).toBe('social');
    expect(found('https://m.social.example/jeanne')).toBeUndefined();
    expect(found('https://acme.eu.tenants.example/long/path/1')).toBe('europe');
    expect(found('https://acme.us.tenants.example/long/path/1')).toBe('tenants');
  });

  test('is, on the same host, the one with the longer path', () => {
    expect(found('https://acme.atlassian.example/wiki/spaces')).toBe('wiki');
    expect(found('https://acme.atlassian.example/browse/A-1')).toBe('jira');
  });

  test('is not the one that excludes the address, and the next best may still win', () => {
    expect(found('https://help.doodle.com/')).toBeUndefined();
    expect(found('https://doodle.com/legal/terms')).toBeUndefined();
    expect(found('https://www.social.example/events/12')).toBe('social-events');
    expect(found('https://www.google.fr/maps/d/viewer?mid=1')).toBe('my-maps');
  });

  test.each(['mcas.ms', 'mcas-gov.us', 'mcas-gov.ms', 'eu2.cas.ms'])(
    'is the one behind the session proxy %s',
    (proxy) => {
      expect(found(`https://docs.google.com.${proxy}/document/d/1?McasTsid=1`)).toBe('docs');
      expect(found(`https://acme.doodle.com.${proxy}/`)).toBe('doodle');
      expect(found(`https://help.doodle.com.${proxy}/`)).toBeUndefined();
      expect(found(`https://www.google.co.uk.${proxy}/maps/`)).toBe('maps');
      expect(found(`https://doodle.com.${proxy}.evil.example/`)).toBeUndefined();
      expect(found(`https://doodle.com.evil-${proxy}/`)).toBeUndefined();
      expect(found(`https://${proxy}/`)).toBeUndefined();
    },
  );

  test.each([
    ['another port', 'https://doodle.com:8443/poll'],
    ['plain http', 'http://doodle.com/poll'],
    ['capital letters', 'HTTPS://DOODLE.COM/poll'],
    ['one trailing dot', 'https://doodle.com./poll'],
    ['a user name', 'https://jeanne:secret@doodle.com/poll'],
    ['full-width letters, as the browser reads them', 'https://ｄｏｏｄｌｅ.com/'],
    ['no path', 'https://doodle.com'],
    ['query and fragment', 'https://doodle.com?x=1#y'],
  ])('is found with %s', (_, url) => {
    expect(found(url)).toBe('doodle');
  });

  test.each([
    ['a host that only ends alike', 'https://notdoodle.com/'],
    ['a host that only begins alike', 'https://doodle.com.evil.example/'],
    ['the service as user name', 'https://doodle.com@evil.example/'],
    ['the service in path, query and fragment', 'https://evil.example/doodle.com?https://doodle.com#doodle.com'],
    ['letters that look alike', 'https://dооdle.com/'],
    ['two trailing dots', 'https://doodle.com../'],
    ['an empty label', 'https://x..doodle.com/'],
    ['a family written as in the pattern', 'https://www.google.{tld}/maps/'],
    ['another scheme', 'ftp://doodle.com/'],
    ['a script', 'javascript:location="https://doodle.com/"'],
    ['data', 'data:text/html,https://doodle.com/'],
    ['a file', 'file:///doodle.com/index.html'],
    ['a blob', 'blob:https://doodle.com/1'],
    ['no scheme', 'doodle.com'],
    ['nothing', ''],
    ['a name that objects are born with', 'https://constructor/__proto__'],
  ])('is not found in %s', (_, url) => {
    expect(found(url)).toBeUndefined();
  });

  test('says when the page is somebody’s publication, but not for the platform itself', () => {
    expect(catalogue?.find('https://jeanne.blogs.example/2024/')?.hostedContent).toBe(true);
    expect(catalogue?.find('https://blogs.example/login')?.hostedContent).toBe(false);
    expect(catalogue?.find('https://doodle.com/')?.hostedContent).toBe(false);
  });

  test('says what the person does there: a pattern of the service makes a participant, and only of that service', () => {
    expect(roleAt('https://acme.doodle.com/poll/1')).toBe('participant');
    expect(roleAt('https://doodle.com/poll')).toBe('author');
    expect(roleAt('https://docs.google.com/forms/d/1/viewform')).toBe('author');
    expect(found('https://doodle.com/legal/poll/')).toBeUndefined();
  });

  test('takes a pattern without a host for every host, and one with a host not for those that are named apart', () => {
    expect(roleAt('https://jeanne.blogs.example/subscribe?a')).toBe('participant');
    expect(roleAt('https://blogs.example/subscribe')).toBe('participant');
    expect(roleAt('https://jeanne.blogs.example/a.zip')).toBe('participant');
    expect(roleAt('https://blogs.example/a.zip')).toBe('author');
  });

  test('is answered for any text whatever, without a crash [S81]', () => {
    const addresses = fc.oneof(fc.string(), fc.webUrl(), fc.domain());
    expect(() => fc.assert(fc.property(addresses, (url) => void catalogue?.find(url)))).not.toThrow();
  });

  test('is never found on a host that is not below one of its own [S86]', () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (url) => {
        fc.pre(!/(google|doodle|example)/.test(new URL(url).hostname));
        expect(found(url)).toBeUndefined();
      }),
    );
  });
});

describe('what an owner keeps beside the service', () => {
  test.each([
    'https://support.doodle.com/',
    'https://blog.eu.doodle.com/',
    'https://doodle.com/terms',
    'https://www.doodle.com/terms/',
    'https://www.doodle.com/fr/legal/privacy',
    'https://doodle.com/fr-CH/Terms?x=1',
    'https://doodle.com/intl/fr/legal',
    'https://www.social.example/legal',
    'https://blogs.example/terms',
  ])('%s is not the service', (url) => {
    expect(found(url)).toBeUndefined();
  });

  test.each([
    ['a name that only begins alike', 'https://doodle.com/terms-we-like', 'doodle'],
    ['a word further on', 'https://doodle.com/poll/terms', 'doodle'],
    ['a path away from the front site', 'https://acme.doodle.com/legal', 'doodle'],
    ['a pattern that says its path', 'https://docs.google.com/document/support', 'docs'],
    ['a host that is named apart', 'https://api.support.files.example/', 'files'],
    ['a name that somebody chose for a blog', 'https://support.blogs.example/legal', 'blogs'],
    ['names that people choose', 'https://short.example/legal', 'short'],
  ])('but %s is', (_, url, id) => {
    expect(found(url)).toBe(id);
  });
});

describe('the kinds of a page', () => {
  test('are those of the service', () => {
    expect(kindsAt('https://acme.files.example/x/report.docx')).toEqual(['file-storage', 'website']);
  });

  test('begin with the one that the path tells', () => {
    expect(kindsAt('https://acme.files.example/:x:/g/Abc')).toEqual(['spreadsheet', 'file-storage', 'website']);
    expect(kindsAt('https://acme.files.example/a/b.xlsx?web=1')).toEqual(['spreadsheet', 'file-storage', 'website']);
    expect(kindsAt('https://acme.files.example/sites/team')).toEqual(['website', 'file-storage']);
  });
});
