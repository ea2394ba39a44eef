import type { Parsed } from '../../core/problem';
import { addressIn, factReader, type FactReader } from './fact-reader';
import { fileDate, isOfClass, subsOf, type Sub } from './file-header';
import { organizationKeys } from './known-keys';
import { problemList, type ProblemList } from './problem-list';
import { readProperties } from './read-properties';
import { organizationTypes, type Organization } from '../../core/registry/registry';

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

const levels = ['ACTIVE', 'IDLE', 'AWAY'] as const;

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
      name: facts.text('organization.name', 120),
      description: facts.text('organization.description', 400),
      website: facts.address('organization.website'),
      type: facts.pick('organization.type', organizationTypes),
      ownerName: facts.text('organization.owner.name', 120),
      ownerWebsite: facts.address('organization.owner.website'),
      startDate: facts.date('organization.startdate'),
      countryCode: facts.countryCode('organization.country.code'),
      address: facts.text('organization.geolocation.address', 160),
      geolocation: geolocationOf(facts, list),
      legalUrl: facts.address('organization.legal.url'),
      guideUrl: facts.address('organization.guide.user'),
      technicalGuideUrl: facts.address('organization.guide.technical'),
      contactUrl: facts.address('organization.contact.url'),
      contactEmail: facts.email('organization.contact.email'),
      funding: fundingOf(facts, list),
      ...membershipOf(facts),
      file: { url: where, date },
      sources: facts.sources,
      services: subsOf(properties, list),
    };
  }
}

/** Either level may say that it is gone: one that closed is in no collective either. */
function membershipOf(facts: FactReader) {
  const inCollective = facts.pick('organization.memberof.chatons.status.level', levels);
  const asWhole = facts.pick('organization.status.level', levels);
  return {
    statedLevel: asWhole === 'AWAY' ? asWhole : inCollective,
    memberSince: facts.date('organization.memberof.chatons.startdate'),
    memberUntil: facts.date('organization.memberof.chatons.enddate') ?? facts.date('organization.enddate'),
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

/** An open list: `organization.funding.Tipee` → `tipee`. */
function fundingOf(facts: FactReader, list: ProblemList): Record<string, string> {
  const ways = facts.below('organization.funding.').flatMap((property): [string, string][] => {
    const way = property.path.slice('organization.funding.'.length);
    const address = addressIn(property, list);
    return address !== undefined && /^[\w-]{1,40}$/.test(way) ? [[way, address]] : [];
  });
  return Object.fromEntries(ways);
}
