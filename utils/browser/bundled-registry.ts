import { openCatalogue, type Catalogue } from '../core/catalogue/catalogue';
import { indexRegistry, readerOf, type IndexedRegistry } from '../core/registry/index-registry';
import { parseRegistry } from '../core/registry/parse-registry';
import type { RegistryReader } from '../core/registry/reader';
import { packagedFile } from './registry-source';

/** The registry that came with the package, cut for storing or reading, with its catalogue as text and opened. */
export async function bundledRegistry(): Promise<{ indexed: IndexedRegistry; catalogue: Catalogue; text: string }> {
  const [registryText, text] = await Promise.all([packagedFile('registry.json'), packagedFile('catalogue.json')]);
  const { value: registry, problems } = parseRegistry(registryText);
  if (!registry) throw new Error(`The package carries no registry: ${problems[0]?.code}`);
  const catalogue = openCatalogue(JSON.parse(text));
  if (!catalogue) throw new Error('The package carries no catalogue.');
  return { indexed: indexRegistry(registry, catalogue, 'bundled'), catalogue, text };
}

/** Reads the packaged registry from memory: what the popup does while the database is being built or mended. */
export async function bundledReader(): Promise<RegistryReader> {
  const { indexed, catalogue } = await bundledRegistry();
  return readerOf(indexed, catalogue);
}
