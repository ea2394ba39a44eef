import { expect, test } from 'vitest';
import stated from '../../../../data/publishers.json';
import { blanksOf } from '../../../../utils/publisher/package/blanks';

const filled = {
  mirrors: ['https://registry.example/'],
  keys: [{}],
  geckoId: 'a@b.example',
  mail: 'a@b.example',
  newIssue: 'https://forge.example/new',
};

test('nothing is named when all is filled in', () => {
  expect(blanksOf(filled)).toEqual([]);
});

test.each(Object.keys(filled) as (keyof typeof filled)[])('what is empty is named: %s', (name) => {
  const blanks = blanksOf({ ...filled, [name]: Array.isArray(filled[name]) ? [] : '' });
  expect(blanks).toEqual([expect.stringContaining(`publishers.json: ${name} (`)]);
});

test('the file has all of them and nothing else', () => {
  expect(Object.keys(stated)).toEqual(Object.keys(filled));
  expect(() => blanksOf({ ...filled, mail: undefined })).toThrow('Expected string');
});
