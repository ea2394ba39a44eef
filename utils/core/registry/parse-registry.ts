import * as v from 'valibot';
import type { Parsed, Problem } from '../problem';
import { organizationSchema, serviceSchema, type Organization, type Registry } from './registry';

const withUnreadServices = v.object({ ...organizationSchema.entries, services: v.array(v.unknown()) });

/** The organisations among `entries`. An invalid organisation or service is dropped; the rest is kept. */
export function parseOrganizations(entries: unknown, where: string): Parsed<Organization[]> {
  if (!Array.isArray(entries)) return { value: [], problems: [{ code: 'not-a-list', where }] };
  const problems: Problem[] = [];
  const value: Organization[] = [];
  for (const { entry, at } of readable(withUnreadServices, entries, where, problems)) {
    const services = readable(serviceSchema, entry.services, `${at}.services`, problems);
    value.push({ ...entry, services: services.map(({ entry: service }) => service) });
  }
  return { value, problems };
}

/** Whether a problem of these costs one service, and not its organisation. */
export function isOfService({ where }: Problem): boolean {
  return /\.services\[\d+\]$/.test(where);
}

/** The entries that fit, each with where it stands; the others are added to `problems`. */
function readable<const S extends v.GenericSchema>(
  schema: S,
  entries: unknown[],
  where: string,
  problems: Problem[],
): { entry: v.InferOutput<S>; at: string }[] {
  return entries.flatMap((given, index) => {
    const at = `${where}[${index}]`;
    const parsed = v.safeParse(schema, given);
    if (parsed.success) return [{ entry: parsed.output, at }];
    problems.push({ code: 'wrong-shape', where: at, detail: parsed.issues[0].message });
    return [];
  });
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
