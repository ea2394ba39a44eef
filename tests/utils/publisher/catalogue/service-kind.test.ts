import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseServiceKind } from '../../../../utils/publisher/catalogue/service-kind';

const datePoll = { fr: 'Sondage de dates', en: 'Date poll' };

test('a kind has its names', () => {
  const { value, problems } = parseServiceKind('date-poll', datePoll);
  expect(problems).toEqual([]);
  expect(value).toMatchObject({ id: 'date-poll', fr: 'Sondage de dates' });
});

test('a misspelt key is not passed over', () => {
  const { problems } = parseServiceKind('date-poll', { ...datePoll, notfree: ['n8n'] });
  expect(problems).toEqual([{ code: 'field-unknown', where: 'kinds/date-poll', detail: 'notfree' }]);
});

test('an optional field that does not fit costs itself', () => {
  const { value, problems } = parseServiceKind('date-poll', { ...datePoll, availability: 'plenty' });
  expect(value?.availability).toBeUndefined();
  expect(value?.en).toBe('Date poll');
  expect(problems).toEqual([{ code: 'field-invalid', where: 'kinds/date-poll', detail: 'availability' }]);
});

test('a name with a character that nobody sees is none', () => {
  const { problems } = parseServiceKind('date-poll', { fr: 'Sondage\u0007', en: 'Date\u200bpoll' });
  expect(problems.map(({ detail }) => detail)).toEqual(['fr', 'en']);
});

test('anything at all is a kind or not, without a crash', () => {
  const property = fc.property(fc.string(), fc.anything(), (id, json) => void parseServiceKind(id, json));
  expect(() => fc.assert(property)).not.toThrow();
});
