import type { Parsed } from '../../core/problem';
import { factReader, type FactReader } from './fact-reader';
import { fileDate, isOfClass, subsOf, type Sub } from './file-header';
import { organizationKeys } from './known-keys';
import { problemList, type ProblemList } from './problem-list';
import { readProperties } from './read-properties';
import type { Organization } from '../../core/registry/registry';

type Facts = Omit<Organization, 'id' | 'name' | 'membership' | 'services' | 'domains' | 'staleSince'>;

/** What an organisation says of itself. Whether it is a member is not for it to say. */
export interface OrganizationFile extends Facts {
  name?: string;
  /** State in the collective, or of the organisation as a whole, as it says itself. */
  statedLevel?: 'ACTIVE' | 'IDLE' | 'AWAY';
  memberSince?: string;
  /** Day on which it left or closed, which may be yet to come. */
  memberUntil?: string;
  services: Sub[];
}

/** How an organisation says whether it is active. */
export const memberLevels = ['ACTIVE', 'IDLE', 'AWAY'] as const;

/** Undefined if this is not the file of an organisation. */
export function readOrganization(file: Uint8Array | string, where: string): Parsed<OrganizationFile | undefined> {
  const { value: properties, problems } = readProperties(file, where);
  const list = problemList(where);
  const isOrganization = isOfClass('organization', properties, list);
  const value = isOrganization ? organizationOf() : undefined;
  return { value, problems: [...problems, ...list.problems] };

  function organizationOf(): OrganizationFile {
    const facts = factReader(properties, organizationKeys, list);
    const { date } = fileDate(properties, list);
    return {
      ...facts.readAll('organization'),
      geolocation: geolocationOf(facts, list),
      ...membershipOf(facts),
      file: { url: where, date },
      sources: facts.sources,
      services: subsOf(properties, list),
    };
  }
}

/** Either level may say that it is gone: one that closed is in no collective either. */
function membershipOf(facts: FactReader) {
  const inCollective = facts.read('organization.memberof.chatons.status.level', { word: memberLevels });
  const asWhole = facts.read('organization.status.level', { word: memberLevels });
  return {
    statedLevel: asWhole === 'AWAY' ? asWhole : inCollective,
    memberSince: facts.read('organization.memberof.chatons.startdate', 'date'),
    memberUntil:
      facts.read('organization.memberof.chatons.enddate', 'date') ?? facts.read('organization.enddate', 'date'),
  };
}

/** 0° N 0° E is in the Gulf of Guinea: it is a form left empty, not a place. */
function geolocationOf(facts: FactReader, list: ProblemList): OrganizationFile['geolocation'] {
  const latitude = facts.degree('organization.geolocation.latitude', 90);
  const longitude = facts.degree('organization.geolocation.longitude', 180);
  if (latitude === undefined && longitude === undefined) return undefined;
  if (latitude === undefined || longitude === undefined) {
    list.add('half-coordinates');
    return undefined;
  }
  if (latitude === 0 && longitude === 0) {
    list.add('zero-coordinates');
    return undefined;
  }
  return { latitude, longitude };
}
