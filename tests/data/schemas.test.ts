import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fileSchemas, schemaKey } from '../../utils/publisher/schemas/file-schemas';
import { parseServiceKind } from '../../utils/publisher/catalogue/service-kind';

const schemas = await fileSchemas();
const folders = [...schemas.keys()].map((path) => /\/(.*)\.json$/.exec(path)![1]!);

test.each([...schemas])('data/%s is what the parser takes; else: npm run schemas', (path, text) => {
  expect(readFileSync(`data/${path}`, 'utf8')).toBe(text);
});

test('there is no other schema', () => {
  expect(readdirSync('data/schemas').toSorted()).toEqual(folders.map((folder) => `${folder}.json`).toSorted());
});

test.each(folders)('each file of data/%s names its schema first, so that an editor knows it', (folder) => {
  const files = readdirSync(`data/${folder}`).filter((file) => file.endsWith('.json'));
  expect(files.length).toBeGreaterThan(0);
  const [[key, value]] = Object.entries(schemaKey(folder)) as [[string, string]];
  const first = `{\n  "${key}": "${value}",\n`;
  expect(files.filter((file) => !readFileSync(`data/${folder}/${file}`, 'utf8').startsWith(first))).toEqual([]);
});

test('a schema says what has to be there, what may be, and in which form', () => {
  const services = JSON.parse(schemas.get('schemas/services.json')!);
  expect(services).toMatchObject({
    additionalProperties: false,
    required: ['name', 'owner', 'ownerCountry', 'gafam', 'kinds', 'match', 'sources'],
    properties: {
      ownerCountry: { type: 'string', pattern: '^[A-Z]{2}$' },
      kinds: { type: 'array', items: { type: 'string' }, minItems: 1 },
      kindPaths: { type: 'object', additionalProperties: { type: 'array', minItems: 1 } },
      userPaths: { type: 'boolean' },
    },
  });
  const { properties } = JSON.parse(schemas.get('schemas/leaving.json')!);
  expect(properties.closeAccount.anyOf).toEqual([
    { type: 'string', pattern: expect.any(String) },
    expect.objectContaining({ type: 'object', required: ['difficulty', 'scope', 'citations'] }),
  ]);
});

test('its name in a file is no field of it', () => {
  const { value, problems } = parseServiceKind('a', { ...schemaKey('kinds'), fr: 'Un', en: 'One' });
  expect([problems, Object.hasOwn(value!, '$schema')]).toEqual([[], false]);
});
