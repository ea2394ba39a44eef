import { expect, test } from 'vitest';
import { releaseRefusal } from '../../../../utils/publisher/package/release-refusal';

const before = { uncommitted: '', tags: ['v1.1.0'], current: '1.1.0', told: ['1.2.0', '1.1.0'], blanks: [] };

test('a higher version that is told of, from a clean tree, can be released', () => {
  expect(releaseRefusal('1.2.0', before)).toBeUndefined();
  expect(releaseRefusal('1.10.0', { ...before, current: '1.9.9', told: ['1.10.0'] })).toBeUndefined();
});

test('so can the one in package.json that has no tag, as the first has none', () => {
  const first = { ...before, tags: [], current: '0.1.0', told: ['0.1.0'] };
  expect(releaseRefusal('0.1.0', first)).toBeUndefined();
});

test.each(['', '1.2', 'v1.2.0', '1.2.0-beta', '01.2.0'])('what is no version cannot: «%s»', (version) => {
  expect(releaseRefusal(version, before)).toMatch(/^Not a version/);
});

test('nor what is released, is lower, is told of nowhere, or lies beside what is not committed', () => {
  expect(releaseRefusal('1.1.0', before)).toMatch(/is released/);
  expect(releaseRefusal('1.0.9', before)).toMatch(/is below 1\.1\.0/);
  expect(releaseRefusal('1.9.0', { ...before, current: '1.10.0' })).toMatch(/is below 1\.10\.0/);
  expect(releaseRefusal('1.3.0', before)).toMatch(/does not tell what is new in 1\.3\.0/);
  expect(releaseRefusal('1.2.0', { ...before, uncommitted: ' M README.md\n' })).toMatch(
    /not committed:\n M README\.md$/,
  );
});

test('nor what no store would take, or nobody could report on', () => {
  const blanks = ['Empty: geckoId.', 'Empty: mail.'];
  expect(releaseRefusal('1.2.0', { ...before, blanks })).toBe('Empty: geckoId.\nEmpty: mail.');
});
