import { arrivedCatalogue, type ArrivalRules } from '../catalogue/arrived-catalogue';
import { catalogueOf, type Catalogue } from '../catalogue/catalogue';
import { readCompiledCatalogue } from '../catalogue/compiled-catalogue';
import type { Problem } from '../problem';
import { parseOrganizations } from '../registry/parse-registry';
import type { Organization, Registry } from '../registry/registry';
import type { FetchedRegistry } from './fetch-registry';

/** A registry that was fetched, with its catalogue as text and opened, if it brought one that we can read. */
interface ReadRegistry {
  registry: Registry;
  catalogue?: { opened: Catalogue; text: string };
  /** What was left out. */
  problems: Problem[];
}

/**
 * Reads fetched files entry by entry: a bad entry costs itself. Undefined when not one organisation could be read,
 * which is a broken registry and not an empty collective. `breathe` is awaited after each file: a large registry takes
 * seconds, and in Firefox the popup lives in the same thread. `readRules` gives by what it is judged.
 */
export async function readFetched(
  { head, files }: FetchedRegistry,
  breathe: () => Promise<void>,
  readRules: () => Promise<ArrivalRules>,
): Promise<ReadRegistry | undefined> {
  const organizations = new Map<string, Organization>();
  let catalogue: ReadRegistry['catalogue'];
  const problems: Problem[] = [];
  const rules = await readRules();
  for (const { file, bytes } of files) {
    const json = jsonOf(new TextDecoder().decode(bytes));
    if (file.role === 'registry') {
      const entries = typeof json === 'object' && json && 'organizations' in json ? json.organizations : undefined;
      const parsed = parseOrganizations(entries, file.path);
      problems.push(...parsed.problems);
      for (const organization of parsed.value) {
        if (organizations.has(organization.id)) problems.push({ code: 'wrong-shape', where: file.path });
        // Whoever is given a whole public suffix would be given everybody's site.
        const domains = organization.domains.filter((domain) => !rules.isSuffix(domain));
        organizations.set(organization.id, { ...organization, domains });
      }
    } else if (file.role === 'catalogue') {
      const compiled = readCompiledCatalogue(json);
      const believed = compiled && arrivedCatalogue(compiled, rules);
      if (believed && believed.services.length > 0) {
        catalogue = { opened: catalogueOf(believed), text: JSON.stringify(believed) };
      }
      if (!believed || believed.services.length < compiled.services.length) {
        problems.push({ code: 'wrong-shape', where: file.path });
      }
    }
    await breathe();
  }
  if (organizations.size === 0) return undefined;
  const { version, created } = head;
  return { registry: { version, created, organizations: [...organizations.values()] }, catalogue, problems };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
