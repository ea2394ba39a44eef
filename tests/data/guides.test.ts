import { expect, test } from 'vitest';
import { compiledGuides } from '../../utils/publisher/catalogue/compile-guides';
import { parseGuide } from '../../utils/publisher/catalogue/guide';
import { readGuideSources } from '../../utils/publisher/catalogue/read-guides';

const { guides, problems } = readGuideSources();

test('the ten moves that matter most have a guide that can be read, for services that exist', () => {
  expect(problems).toEqual([]);
  expect(guides.map(({ id }) => id)).toEqual(
    expect.arrayContaining(
      'google-docs doodle pocket dropbox gmail google-drive google-photos whatsapp zoom facebook-events'.split(' '),
    ),
  );
});

test('a guide is one screen', () => {
  const length = (language: 'fr' | 'en', { needs, steps, loses, time }: (typeof guides)[number]) =>
    [needs, ...steps, loses, time].reduce((sum, sentence) => sum + sentence[language].length, 0);
  expect(guides.filter((guide) => length('fr', guide) > 1_100 || length('en', guide) > 1_100)).toEqual([]);
  expect(Buffer.byteLength(JSON.stringify(compiledGuides()))).toBeLessThanOrEqual(30_000);
});

test('French sentences have the apostrophes and spaces of French', () => {
  const sentences = guides.flatMap(({ needs, steps, loses, time }) => [needs, ...steps, loses, time]);
  expect(sentences.filter(({ fr }) => /'|"| [;:!?»]|« /.test(fr))).toEqual([]);
  expect(sentences.filter(({ fr, en }) => fr === en || en.includes("'"))).toEqual([]);
});

test('no guide gives a length of time that nobody published', () => {
  const times = guides.filter(({ time }) => /\d|heure|jour(?!d)|hour|\bdays?\b/.test(`${time.fr} ${time.en}`));
  expect(times.filter(({ time }) => !time.citations && !time.en.includes('today'))).toEqual([]);
});

const both = { fr: 'a', en: 'b' };
const whole = { needs: both, steps: withSource('https://help.doodle.com/polls'), loses: both, time: both };

test('a whole guide is read', () => {
  expect(parseGuide('doodle', whole)).toEqual({ value: { id: 'doodle', ...whole }, problems: [] });
});

test.each([
  ['a step without a source', { ...whole, steps: [both, both] }, 'steps'],
  ['a source that is no address', { ...whole, steps: withSource('framasoft/framadate@ffdfdb9:README.md') }, 'steps'],
  ['a source that anybody may change on its way', { ...whole, steps: withSource('http://doodle.com/help') }, 'steps'],
  ['a single language', { ...whole, loses: { fr: 'a' } }, 'loses'],
  ['nothing on the time', { ...whole, time: undefined }, 'time'],
])('%s makes no guide, and is named', (_, json, detail) => {
  const where = 'guides/doodle';
  expect(parseGuide('doodle', json)).toEqual({
    value: undefined,
    problems: [{ code: 'field-invalid', where, detail }],
  });
});

function withSource(source: string) {
  const step = { ...both, citations: [{ source, date: '2026' }] };
  return [step, step];
}
