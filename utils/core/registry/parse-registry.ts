import * as v from 'valibot';
import type { Parsed, Problem } from '../problem';
import { organizationSchema, type Organization, type Registry } from './registry';

/** The organisations among `entries`; an entry that does not fit costs itself only. */
export function parseOrganizations(entries: unknown, where: string): Parsed<Organization[]> {
  if (!Array.isArray(entries)) return { value: [], problems: [{ code: 'not-a-list', where }] };
  const value: Organization[] = [];
  const problems: Problem[] = [];
  for (const [index, entry] of entries.entries()) {
    const parsed = v.safeParse(organizationSchema, entry);
    if (parsed.success) value.push(parsed.output);
    else problems.push({ code: 'wrong-shape', where: `${where}[${index}]`, detail: parsed.issues[0].message });
  }
  return { value, problems };
}

/** A whole registry in one text, as the package carries it. Undefined when it is not one at all. */
export function parseRegistry(text: string): Parsed<Registry | undefined> {
  const where = 'registry.json';
  let given: { version?: unknown; created?: unknown; organizations?: unknown };
  try {
    given = JSON.parse(text);
  } catch {
    return { value: undefined, problems: [{ code: 'not-json', where }] };
  }
  const { version, created } = given ?? {};
  if (typeof version !== 'number' || typeof created !== 'string') {
    return { value: undefined, problems: [{ code: 'wrong-shape', where }] };
  }
  const { value: organizations, problems } = parseOrganizations(given.organizations, where);
  return { value: { version, created, organizations }, problems };
}
