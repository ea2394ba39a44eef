import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { webAddress } from '../../../../utils/core/text/web-address';

test('an address of the web comes out in its normal form', () => {
  expect(webAddress('  HTTPS://Pad.Infini.fr ')).toBe('https://pad.infini.fr/');
  expect(webAddress('http://infini.fr/a/../b')).toBe('http://infini.fr/b');
});

test('what is not of the web is no address', () => {
  for (const text of [
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'ftp://infini.fr',
    'infini.fr',
    '',
  ])
    expect(webAddress(text)).toBeUndefined();
});

test('an address with a user name could pass for another host, so it is none', () => {
  expect(webAddress('https://infini.fr@evil.example/')).toBeUndefined();
  expect(webAddress('https://a:b@infini.fr/')).toBeUndefined();
});

test('a host is named by letters, digits and hyphens, with a dot: what only some browsers read is none [S18]', () => {
  for (const host of [
    '*.com',
    '%2a.com',
    'localhost',
    'com',
    'com.',
    '192.168.1.1',
    '3232235777',
    '[::1]',
    'a..org',
    '.org',
    'infini.fr..',
    'my_pad.infini.fr',
    '{}.org',
    'a;b.org',
    "a'b.org",
    '$.com',
    'xn--a.org',
    `${'a'.repeat(64)}.org`,
    `${'a.'.repeat(127)}org`,
  ])
    expect([host, webAddress(`https://${host}/`)]).toEqual([host, undefined]);
});

test('a dot at the end of the name and a name in capitals make no other host', () => {
  expect(webAddress('https://INFINI.fr./pad')).toBe('https://infini.fr/pad');
  expect(webAddress('https://infini.fr.:8443/')).toBe('https://infini.fr:8443/');
});

test('look-alike letters show, since the host is in punycode [S88]', () => {
  expect(webAddress('https://\u0456nfini.fr/')).toBe('https://xn--nfini-m2e.fr/');
});

test('whatever text comes, an address is http or https, and stays the same when read again [S4]', () => {
  const anyText = fc.oneof(fc.webUrl({ withFragments: true, size: 'xsmall' }), fc.string());
  fc.assert(
    fc.property(anyText, (text) => {
      const address = webAddress(text);
      if (address === undefined) return;
      expect(address).toMatch(/^https?:\/\/[a-z0-9-]+\.[a-z0-9.-]*[a-z0-9-](:\d+)?\//);
      expect(webAddress(address)).toBe(address);
    }),
  );
});
