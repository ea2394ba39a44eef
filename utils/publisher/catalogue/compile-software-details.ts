import type { SoftwareDetails, SoftwareDetailsFile } from '../../core/catalogue/software-details';
import { readCatalogueFiles } from './read-catalogue';
import type { Software } from './software';

/**
 * Licence, formats and apps of each software, as the fold about a host shows them. What has no citation is left out.
 */
export function compiledSoftwareDetails(): SoftwareDetailsFile {
  const { services, software } = readCatalogueFiles();
  const nameOf = new Map(services.map(({ id, name }) => [id, name]));
  return Object.fromEntries(software.map((one) => [one.id, detailsOf(one, nameOf)]));
}

function detailsOf(one: Software, nameOf: ReadonlyMap<string, string>): SoftwareDetails {
  const { name, licence, exports, imports, apps, citations } = one;
  return {
    name,
    ...(licence !== undefined && citations.licence && { licence: { id: licence, citation: citations.licence } }),
    ...(exports.length > 0 && citations.exports && { exports: { formats: exports, citation: citations.exports } }),
    ...(imports.length > 0 && {
      imports: imports.map(({ from, formats, note, citation }) => ({
        from: from.map((id) => nameOf.get(id) ?? id),
        formats,
        note,
        citation,
      })),
    }),
    ...(apps.length > 0 && { apps }),
  };
}
