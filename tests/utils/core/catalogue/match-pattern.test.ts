import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseMatchPattern } from '../../../../utils/core/catalogue/match-pattern';

test('a pattern says host, whether the hosts below count, and path', () => {
  expect(parseMatchPattern('*://docs.google.com/document/*')).toEqual({
    host: 'docs.google.com',
    subdomains: false,
    path: '/document/*',
  });
  expect(parseMatchPattern('*://*.doodle.com/*')).toEqual({ host: 'doodle.com', subdomains: true, path: '/*' });
  expect(parseMatchPattern('*://www.google.{tld}/maps?*')?.host).toBe('www.google.{tld}');
});

test.each([
  ['another scheme', 'https://doodle.com/*'],
  ['no scheme', 'doodle.com/*'],
  ['no path', '*://doodle.com'],
  ['every host', '*://*/*'],
  ['a whole top-level domain', '*://*.com/*'],
  ['every host of a family', '*://{tld}/*'],
  ['a star inside the host', '*://docs.*.com/*'],
  ['a star that is not a whole label', '*://*doodle.com/*'],
  ['an ending in the middle', '*://google.{tld}.com/*'],
  ['capital letters in the host', '*://Doodle.com/*'],
  ['letters that are not in punycode', '*://élan.fr/*'],
  ['a port', '*://doodle.com:443/*'],
  ['a user name', '*://me@doodle.com/*'],
  ['an empty label', '*://doodle..com/*'],
  ['a fragment, which no pattern sees', '*://www.icloud.com/#mail'],
  ['a space in the path', '*://doodle.com/my poll'],
])('a pattern may not have %s', (_, pattern) => {
  expect(parseMatchPattern(pattern)).toBeUndefined();
});

test('any text at all is either a pattern, read back as it was written, or none', () => {
  const texts = fc.oneof(
    fc.string(),
    fc.string().map((text) => `*://${text}`),
  );
  const property = fc.property(texts, (text) => {
    const parsed = parseMatchPattern(text);
    return !parsed || `*://${parsed.subdomains ? '*.' : ''}${parsed.host}${parsed.path}` === text;
  });
  expect(() => fc.assert(property)).not.toThrow();
});
