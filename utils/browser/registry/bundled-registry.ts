import { catalogueOf, type Catalogue } from '../../core/catalogue/catalogue';
import type { CompiledCatalogue } from '../../core/catalogue/compiled-catalogue';
import { indexRegistry, readerOf, type IndexedRegistry } from '../../core/registry/index-registry';
import type { RegistryReader } from '../../core/registry/reader';
import type { Registry } from '../../core/registry/registry';
import { packagedFile } from '../packaged-file';

/** The registry that came with the package, cut for storing or reading, with its catalogue as text and opened. */
export async function bundledRegistry(): Promise<{ indexed: IndexedRegistry; catalogue: Catalogue; text: string }> {
  const [registryText, text] = await Promise.all([packagedFile('registry.json'), packagedFile('catalogue.json')]);
  // Parsed at its door, which is the build: the package is ours, and its files come whole or not at all.
  const registry: Registry = JSON.parse(registryText);
  const compiled: CompiledCatalogue = JSON.parse(text);
  const catalogue = catalogueOf(compiled);
  return { indexed: indexRegistry(registry, catalogue, 'bundled'), catalogue, text };
}

let reader: Promise<RegistryReader> | undefined;

/** Reads the packaged registry from memory, cut once: what the popup does while the database is built or mended. */
export function bundledReader(): Promise<RegistryReader> {
  reader ??= bundledRegistry().then(({ indexed, catalogue }) => readerOf(indexed, catalogue));
  return reader;
}
