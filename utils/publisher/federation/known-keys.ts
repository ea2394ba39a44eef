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

/** Keys of a service's file, likewise. */
export const serviceKeys: ReadonlySet<string> = new Set([
  ...keys('service', 'name description website logo legal.url guide.technical guide.user contact.url contact.email'),
  ...keys('service', 'startdate enddate status.level status.description registration registration.load install.type'),
  ...keys('software', 'name website license.name license.url version source.url modules'),
  ...keys('host', 'name description server.type server.distribution'),
  ...keys('host', 'provider.type provider.hypervisor country.name country.code'),
]);
