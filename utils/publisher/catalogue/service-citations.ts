import { readCatalogueFiles } from './read-catalogue';

/**
 * Id of a tracked service → where what is said of it was read. A file of its own beside the catalogue: it is read only
 * when somebody asks, and the catalogue is read on every page.
 */
export function serviceCitations(): Record<string, string[]> {
  return Object.fromEntries(readCatalogueFiles().services.map(({ id, sources }) => [id, sources]));
}
