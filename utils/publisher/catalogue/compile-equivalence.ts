import type { EquivalenceFile } from '../../core/catalogue/equivalence';
import { readCatalogueFiles } from './read-catalogue';

/** What one keeps and loses with each kind, and which software takes in what a tracked service exports. */
export function compiledEquivalence(): EquivalenceFile {
  const { kinds, software } = readCatalogueFiles();
  const imports: EquivalenceFile['imports'] = {};
  for (const { id, name, kinds: served, ifEnabled, imports: all } of software) {
    for (const { from, formats, note, citation } of all) {
      for (const service of from) {
        (imports[service] ??= []).push({
          software: id,
          name,
          kinds: [...served, ...ifEnabled],
          formats,
          note,
          citation,
        });
      }
    }
  }
  return {
    kinds: Object.fromEntries(kinds.flatMap(({ id, equivalence }) => (equivalence ? [[id, equivalence]] : []))),
    imports,
  };
}
