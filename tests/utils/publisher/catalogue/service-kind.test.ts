import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseServiceKind } from '../../../../utils/publisher/catalogue/service-kind';

const datePoll = {
  fr: 'Sondage de dates',
  en: 'Date poll',
  software: [{ name: 'Framadate', aliases: ['OpenSondage'] }],
};

test('a kind has its names and its software', () => {
  const { value, problems } = parseServiceKind('date-poll', datePoll);
  expect(problems).toEqual([]);
  expect(value).toMatchObject({ id: 'date-poll', fr: 'Sondage de dates' });
  expect(value?.software).toEqual([{ name: 'Framadate', aliases: ['OpenSondage'], ifEnabled: false }]);
});

test('a misspelt key of a software is not passed over', () => {
  const { value, problems } = parseServiceKind('date-poll', {
    ...datePoll,
    software: [{ name: 'Framadate', alias: [] }],
  });
  expect(value).toBeUndefined();
  expect(problems).toEqual([{ code: 'field-invalid', where: 'kinds/date-poll', detail: 'software' }]);
});

test('an optional field that does not fit costs itself', () => {
  const { value, problems } = parseServiceKind('date-poll', { ...datePoll, availability: 'plenty' });
  expect(value?.availability).toBeUndefined();
  expect(value?.en).toBe('Date poll');
  expect(problems).toEqual([{ code: 'field-invalid', where: 'kinds/date-poll', detail: 'availability' }]);
});

test('a name with a character that nobody sees is none', () => {
  const { problems } = parseServiceKind('date-poll', {
    ...datePoll,
    fr: 'Sondage\u0007',
    software: [{ name: 'Frama\u200bdate' }],
  });
  expect(problems.map(({ detail }) => detail)).toEqual(['fr', 'software']);
});

test('anything at all is a kind or not, without a crash', () => {
  const property = fc.property(fc.string(), fc.anything(), (id, json) => void parseServiceKind(id, json));
  expect(() => fc.assert(property)).not.toThrow();
});
