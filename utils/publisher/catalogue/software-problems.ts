import type { Problem } from '../../core/problem';
import type { ServiceKind } from './service-kind';
import type { Software } from './software';
import { comparable } from './software-names';
import type { TrackedService } from './tracked-service';

/** What does not fit together: of one software, between two of them, and with the kinds and services. */
export function softwareProblems(
  software: readonly Software[],
  { kinds, services }: { kinds: readonly ServiceKind[]; services: readonly Pick<TrackedService, 'id'>[] },
): Problem[] {
  const ids = new Set(software.map(({ id }) => id));
  const serviceIds = new Set(services.map(({ id }) => id));
  const kindIds = new Set(kinds.map(({ id }) => id));
  const served = new Set(software.flatMap((one) => [...one.kinds, ...one.ifEnabled]));
  const idle = kinds.filter(({ id }) => !served.has(id));
  return [
    ...software.flatMap((one) => ofOne(one, { ids, serviceIds, kindIds })),
    ...repeatedNames(software),
    ...kinds.flatMap((kind) => falselyFree(kind, software)),
    ...idle.map(({ id }): Problem => ({ code: 'kind-without-software', where: `kinds/${id}` })),
  ];
}

interface Known {
  ids: ReadonlySet<string>;
  serviceIds: ReadonlySet<string>;
  kindIds: ReadonlySet<string>;
}

function ofOne(software: Software, { ids, serviceIds, kindIds }: Known): Problem[] {
  const { id, name, aliases, everyday, kinds, ifEnabled, tasks, imports, maintained } = software;
  const where = `software/${id}`;
  const all = (code: string, details: readonly string[]) => details.map((detail): Problem => ({ code, where, detail }));
  const served = [...kinds, ...ifEnabled];
  const names = new Set([name, ...aliases.map((alias) => alias.name)]);
  const successor = maintained?.successor === undefined ? [] : [maintained.successor];
  const ofAliases = aliases.flatMap((alias) => alias.kinds ?? []);
  return [
    ...all(
      'kind-unknown',
      served.filter((kind) => !kindIds.has(kind)),
    ),
    ...all(
      'kind-repeated',
      served.filter((kind, place) => served.indexOf(kind) < place),
    ),
    ...all(
      'kind-not-served',
      [...tasks.map(({ kind }) => kind), ...ofAliases].filter((kind) => !served.includes(kind)),
    ),
    ...all(
      'name-unknown',
      everyday.filter((word) => !names.has(word)),
    ),
    ...all(
      'service-unknown',
      imports.flatMap(({ from }) => from).filter((from) => !serviceIds.has(from)),
    ),
    ...all(
      'successor-unknown',
      successor.filter((next) => !ids.has(next)),
    ),
    ...all('citation-missing', uncited(software)),
  ];
}

/** Fields that say something of a software without a word on where that was read. */
function uncited({ licence, site, account, exports, citations }: Software): string[] {
  const stated = { licence, site, account, exports: exports.length > 0 || undefined };
  return (['licence', 'site', 'account', 'exports'] as const).filter((field) => stated[field] && !citations[field]);
}

/** A name that two of them have would say neither. */
function repeatedNames(software: readonly Software[]): Problem[] {
  const taken = new Map<string, string>();
  return software.flatMap(({ id, name, aliases }) => {
    const where = `software/${id}`;
    return [name, ...aliases.map((alias) => alias.name)].flatMap((detail): Problem[] => {
      const compared = comparable(detail);
      if (compared === '') return [{ code: 'name-empty', where, detail }];
      if (taken.has(compared)) return [{ code: 'name-repeated', where, detail }];
      taken.set(compared, id);
      return [];
    });
  });
}

/** What a kind calls not free, and a software file of this name does not. */
function falselyFree({ id, notFree = [] }: ServiceKind, software: readonly Software[]): Problem[] {
  const free = new Set(software.filter((one) => one.free).map(({ name }) => comparable(name)));
  return notFree
    .filter((name) => free.has(comparable(name)))
    .map((detail) => ({ code: 'not-free', where: `kinds/${id}`, detail }));
}
