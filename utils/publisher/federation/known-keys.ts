import { factsOf, keyOf, type Stater } from '../../core/facts/facts';

const keys = (section: string, names: string) => names.split(/\s+/).map((name) => `${section}.${name}`);

/** Of the facts that are read; an open list has no key of its own. */
const keysOfFacts = (stater: Stater) =>
  factsOf(stater).flatMap((fact) => (fact.read === 'addresses' ? [] : [keyOf(fact, stater)]));

/** Keys of an organisation's file, to recognise mistyped ones; the format has more, which are not read here. */
export const organizationKeys: ReadonlySet<string> = new Set([
  ...keysOfFacts('organization'),
  ...keys('organization', 'logo enddate status.level status.description owner.logo country.name'),
  ...keys('organization.memberof.chatons', 'status.level status.description startdate enddate'),
  ...keys('organization.geolocation', 'latitude longitude'),
  ...keys('organization.socialnetworks', 'diaspora facebook mastodon mobilizon peertube pixelfed twitter'),
]);

/** Keys of a service's file, likewise. `kinds` and `entry` are our own: see data/README.md. */
export const serviceKeys: ReadonlySet<string> = new Set([
  ...(['service', 'software', 'host'] as const).flatMap(keysOfFacts),
  ...keys('service', 'logo status.description install.type kinds'),
  ...keys('software', 'license.url source.url modules'),
  ...keys('host', 'description country.name'),
]);

/** Keys of older protocols (before 0.5, as far as they were seen) → what the same is called now. */
export const olderKeys: ReadonlyMap<string, string> = new Map([
  ['organization.technical.url', 'organization.guide.technical'],
  ['organization.user.url', 'organization.guide.user'],
  ['organization.logo.url', 'organization.logo'],
  ['organization.geography', 'organization.geolocation.address'],
  ['organization.status', 'organization.status.level'],
  ['service.technical.url', 'service.guide.technical'],
  ['service.user.url', 'service.guide.user'],
  ['service.logo.url', 'service.logo'],
  ['service.url', 'service.website'],
  ['service.status', 'service.status.level'],
]);
