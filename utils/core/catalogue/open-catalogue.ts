import { catalogueOf, type Catalogue } from './catalogue';
import { readCompiledCatalogue } from './compiled-catalogue';

/** Opens a compiled catalogue, from the package or from a registry; undefined when it is not one that we can read. */
export function openCatalogue(compiled: unknown): Catalogue | undefined {
  const read = readCompiledCatalogue(compiled);
  return read && catalogueOf(read);
}
