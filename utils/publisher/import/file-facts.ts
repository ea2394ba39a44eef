import { factsOf, keyOf, type Stater } from '../../core/facts/facts';
import type { OrganizationFile } from '../federation/read-organization';
import type { ServiceFile } from '../federation/read-service';

/** Path of a fact as in ChatonsInfos → its value in its normal form, in the order in which files are written. */
type Facts = [path: string, value: string][];

/** What the file of an organisation says. Its name may be one that stands in for a missing one. */
export function organizationFacts(file: OrganizationFile): Facts {
  const { geolocation } = file;
  return bySection([
    ...factsIn(file, 'organization'),
    ...given('organization.memberof.chatons.status.level', file.statedLevel),
    ...given('organization.memberof.chatons.startdate', file.memberSince),
    ...given('organization.memberof.chatons.enddate', file.memberUntil),
    ...given('organization.geolocation.latitude', geolocation && degrees(geolocation.latitude)),
    ...given('organization.geolocation.longitude', geolocation && degrees(geolocation.longitude)),
  ]);
}

/** What the file of a service says. `isKind` tells the kinds that there are. */
export function serviceFacts(file: ServiceFile, isKind: (id: string) => boolean): Facts {
  return bySection([
    ...factsIn(file, 'service'),
    ...given('service.kinds', file.statedKinds.filter(isKind)),
    ...factsIn(file.software, 'software'),
    ...given('software.modules', file.software?.modules),
    ...factsIn(file.host, 'host'),
  ]);
}

function factsIn(stated: object | undefined, stater: Stater): Facts {
  const values = new Map<string, unknown>(Object.entries(stated ?? {}));
  return factsOf(stater).flatMap((fact) => given(keyOf(fact, stater), values.get(fact.field)));
}

/** The lines for a value: none for an absent one, one for a text or a list, one each for the entries of an open list. */
function given(path: string, value: unknown): Facts {
  if (value === undefined || value === '') return [];
  if (Array.isArray(value)) return value.length > 0 ? [[path, value.join('; ')]] : [];
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).map(([way, address]): [string, string] => [`${path}.${way}`, String(address)]);
  }
  return typeof value === 'string' || typeof value === 'number' ? [[path, String(value)]] : [];
}

/** What belongs together stands together: facts of one section, such as `organization.memberof`, after one another. */
function bySection(facts: Facts): Facts {
  const sectionOf = ([path]: Facts[number]) =>
    path.split('.').length > 2 ? path.split('.', 2).join('.') : path.split('.')[0]!;
  const sections = [...new Set(facts.map(sectionOf))];
  return facts.toSorted((a, b) => sections.indexOf(sectionOf(a)) - sections.indexOf(sectionOf(b)));
}

/** Six decimals are a tenth of a metre, and never an exponent, which no reader of the format takes. */
const degrees = (value: number): number => Number(value.toFixed(6));
