const keys = (section: string, names: string) => names.split(/\s+/).map((name) => `${section}.${name}`);

/** Keys of an organisation's file, to recognise mistyped ones; the format has more, which are not read here. */
export const organizationKeys: ReadonlySet<string> = new Set([
  ...keys('organization', 'name description website logo type startdate enddate status.level status.description'),
  ...keys('organization.memberof.chatons', 'status.level status.description startdate enddate'),
  ...keys('organization', 'owner.name owner.website owner.logo country.name country.code'),
  ...keys('organization.geolocation', 'latitude longitude address'),
  ...keys('organization', 'contact.url contact.email legal.url guide.technical guide.user'),
  ...keys('organization.socialnetworks', 'diaspora facebook mastodon mobilizon peertube pixelfed twitter'),
]);

/** Keys of our own, which other readers of the format pass over; data/README.md explains them. */
const ownServiceKeys = 'kinds entry';

/** Keys of a service's file, likewise. */
export const serviceKeys: ReadonlySet<string> = new Set([
  ...keys('service', 'name description website logo legal.url guide.technical guide.user contact.url contact.email'),
  ...keys('service', 'startdate enddate status.level status.description registration registration.load install.type'),
  ...keys('service', ownServiceKeys),
  ...keys('software', 'name website license.name license.url version source.url modules'),
  ...keys('host', 'name description server.type server.distribution'),
  ...keys('host', 'provider.type provider.hypervisor country.name country.code'),
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
