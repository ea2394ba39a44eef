import { expect, test } from 'vitest';
import { softwareDetailsOf } from '../../utils/core/catalogue/software-details';
import { compiledSoftwareDetails } from '../../utils/publisher/catalogue/compile-software-details';
import { readCatalogueFiles } from '../../utils/publisher/catalogue/read-catalogue';

const file = compiledSoftwareDetails();
const { software } = readCatalogueFiles();

test('what data/ says of licences, formats and apps is in the packaged file, each with its citation', () => {
  expect(Object.keys(file)).toEqual(software.map(({ id }) => id));
  expect(software.filter(({ licence }) => licence).length).toBeGreaterThan(100);
  for (const { id, licence, exports, imports, apps } of software) {
    const told = file[id]!;
    expect([id, told.licence?.id]).toEqual([id, licence]);
    expect([id, told.exports?.formats ?? []]).toEqual([id, exports]);
    expect([id, told.imports?.length ?? 0, told.apps?.length ?? 0]).toEqual([id, imports.length, apps.length]);
    const parts = [told.licence, told.exports, ...(told.imports ?? []), ...(told.apps ?? [])];
    const cited = parts.filter((part) => !part || (part.citation.source !== '' && /^\d{4}/.test(part.citation.date)));
    expect([id, cited]).toEqual([id, parts]);
  }
});

test('services whose exports are taken in go by their names, and else formats or words say what is', () => {
  const imports = Object.values(file).flatMap((told) => told.imports ?? []);
  const names = new Set(readCatalogueFiles().services.map(({ name }) => name));
  expect(imports.flatMap(({ from }) => from).filter((name) => !names.has(name))).toEqual([]);
  expect(imports.filter(({ from, formats, note }) => [...from, ...formats].length === 0 && !note)).toEqual([]);
  expect(file.wallabag?.imports?.map(({ from }) => from.join())).toContain('Pocket');
});

test('is told in the order of the ids, without what this package does not know', () => {
  const told = softwareDetailsOf(file, ['wallabag', 'newer-than-this', 'constructor', 'framadate']);
  expect(told.map(({ name }) => name)).toEqual(['wallabag', 'Framadate']);
});

test('the packaged file stays small', () => {
  expect(Buffer.byteLength(JSON.stringify(file))).toBeLessThanOrEqual(80_000);
});
