import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSoftwareIndex } from '../catalogue/read-software-index';
import { readCatalogueFiles } from '../catalogue/read-catalogue';
import { addressCheck } from './address-check';
import { askTown } from './ask-town';
import { factAsker } from './ask-facts';
import type { Check } from './interview';
import type { NewFiles } from './new-files';
import { propertiesText, withMember, type Fact, type Citation } from '../federation/properties-text';
import { shortName, shortNameCheck } from './short-name';
import type { Context } from './context';

/** The list that a host is added to. */
export const federationFile = 'data/federation/chatons.properties';
const folderOf = (key: string) => `data/federation/organizations/${key}`;

/** Asks for a member of the collective and what it offers, each fact with its source and date. */
export async function addHost(context: Context): Promise<NewFiles> {
  const { ask, t, folder, today } = context;
  ask.say(t('host.intro'));
  const isFree = await addressCheck(context);
  const asker = factAsker('Organization', context, { checks: { 'organization.website': isFree } });
  const membership = await asker.source('host.membership');
  const name = await asker.needed('organization.name', membership);
  const key = await ask.text(t('host.key'), shortNameCheck(folder, folderOf, t), shortName(name.value));
  const facts: Fact[] = [
    name,
    await asker.needed('organization.website', membership),
    ...(await asker.optional(['organization.description', 'organization.type'])),
    { path: 'organization.memberof.chatons.status.level', value: 'ACTIVE', source: membership },
    ...(await asker.optional(['organization.memberof.chatons.startdate', 'organization.country.code'])),
    ...(await townFacts(context, () => asker.source('host.source'))),
    ...(await asker.optional(['organization.legal.url', 'organization.contact.url', 'organization.contact.email'])),
  ];
  const services = await servicesOf(context, key, membership, isFree);
  const subs = new Map([...services.keys()].map((each) => [each, `${each}.properties`]));
  return {
    created: new Map([
      [`${folderOf(key)}/organization.properties`, propertiesText('Organization', today, facts, subs)],
      ...[...services].map(([each, text]): [string, string] => [`${folderOf(key)}/${each}.properties`, text]),
    ]),
    changed: new Map([[federationFile, withMember(readFileSync(join(folder, federationFile), 'utf8'), key, today)]]),
  };
}

async function townFacts(context: Context, sourceOf: () => Promise<Citation>): Promise<Fact[]> {
  const place = await askTown(context);
  if (!place) return [];
  const source = await sourceOf();
  const degrees = { ...source, where: `${source.where}; coordinates of the town, GeoNames` };
  return [
    { path: 'organization.geolocation.address', value: place.name, source },
    { path: 'organization.geolocation.latitude', value: String(place.latitude), source: degrees },
    { path: 'organization.geolocation.longitude', value: String(place.longitude), source: degrees },
  ];
}

/** Key → text of the service's file, until no further name is given. */
async function servicesOf(
  context: Context,
  host: string,
  membership: Citation,
  isFree: Check,
): Promise<Map<string, string>> {
  const { ask, t, language, folder, today } = context;
  const { kinds } = readCatalogueFiles();
  const kindsOf = readSoftwareIndex();
  const services = new Map<string, string>();
  const pathOf = (key: string) => `${folderOf(host)}/${key}.properties`;
  for (;;) {
    const name = await ask.optional(t('host.service'), () => undefined);
    if (name === undefined) return services;
    const taken = ['organization', ...services.keys()].map((id) => ({ id }));
    const key = await ask.text(t('host.serviceKey'), shortNameCheck(folder, pathOf, t, taken), shortName(name));
    const asker = factAsker('Service', context, { first: membership, checks: { 'service.website': isFree } });
    const source = await asker.source('host.source');
    const website = await asker.needed('service.website', source);
    const uses = await asker.optional(['service.description', 'service.registration', 'service.registration.load']);
    const software = await asker.optional(['software.name']);
    for (const { value } of software) {
      const served = kindsOf(value);
      const ids = new Set([...served.kinds, ...served.possibleKinds]);
      const names = kinds.filter(({ id }) => ids.has(id)).map((kind) => kind[language]);
      ask.say(names.length > 0 ? t('host.softwareServes', { kinds: names.join(', ') }) : t('host.softwareUnknown'));
    }
    const machine = await asker.optional(['host.provider.type', 'host.country.code']);
    const facts = [{ path: 'service.name', value: name, source }, website, ...uses, ...software, ...machine];
    services.set(key, propertiesText('Service', today, facts));
  }
}
