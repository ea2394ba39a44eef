import type { ReadFile } from '../../../../utils/publisher/federation/read-file';
import { webReference } from '../../../../utils/publisher/federation/web-reference';
import { federation, organization, service } from '../crawl/hostile-federation';

/** A web without servers: host and path → text, or the status in its place. What has no answer is not found. */
export type SimulatedWeb = Map<string, string | number>;

export const at = (hostAndPath: string) => `https://${hostAndPath}`;

export function readFrom(web: SimulatedWeb): ReadFile {
  return async (reference, from) => {
    const location = webReference(reference, from)!.href;
    const answer = web.get(location.slice('https://'.length)) ?? 404;
    if (typeof answer === 'string') return { outcome: 'read', bytes: new TextEncoder().encode(answer), location };
    return { outcome: 'failed', problem: { code: answer === 404 ? 'not-found' : 'http-error', where: location } };
  };
}

/** Lines that a file of the wild holds, as generators and hands write them, and what comes of its service. */
export const serviceFaults: { lines: (website: string) => string; isLost?: true }[] = [
  { lines: (website) => service('Pad', website, 'software.name = Etherpad') },
  { lines: () => service('Pad', 'https://null', 'software.name = Etherpad'), isLost: true },
  { lines: () => service('Pad', 'http://localhost:9001/', 'software.name = Etherpad'), isLost: true },
  { lines: () => service('Pad', 'http://192.168.1.20/pad', 'software.name = Etherpad'), isLost: true },
  { lines: () => service('Pad', 'https://pad.local/'), isLost: true },
  { lines: () => service('Docs', 'https://docs.google.com/document/d/1'), isLost: true },
  { lines: () => '<!DOCTYPE html><html>file.class = Service</html>', isLost: true },
  { lines: () => '', isLost: true },
  {
    lines: (website) =>
      service(
        'PrivateBin',
        website,
        String.raw`service.description = "Un \"pastebin\" minimaliste, où l\'on colle \\ coupe"
software.website = null
software.license.name = none
service.guide.technical = null
service.startdate = 24/11/2023
host.provider.hypervisor =`,
      ),
  },
  {
    lines: (website) => service('Chat', website, 'service.status.level = DOWN\nservice.registration = Member, Client'),
  },
  { lines: (website) => service('Visio', website, 'service.status.level = ZOMBIE\nservice.registration = Sometimes') },
  { lines: (website) => service('"Pad" et "Tableur"', website, 'service.kinds = collab-text; unheard-of') },
  { lines: (website) => `\ufeff${service('Flux', `'${website}'`, 'host.country.code = fr')}`.replaceAll('\n', '\r\n') },
  { lines: (website) => `file.class = Service\nservice.website: ${website}\nsoftware.name: Miaou 3000` },
  { lines: (website) => service('Forge', website, 'service.startdate = 12/2019\nservice.name = Gitea') },
  {
    lines: (website) => service('<script>alert(1)</script>', website, 'service.status = OK\nnonsense line'),
  },
];

/** What the file of a host may hold besides its name and its services. */
export const organizationFaults = [
  'organization.type = ASSOCIATION\norganization.memberof.chatons.startdate = 2018-03',
  'organization.geolocation.latitude = 0\norganization.geolocation.longitude = 0',
  'organization.geolocation.latitude = 48,11\norganization.geolocation.longitude = 0.0000000001',
  'organization.geolocation.latitude = 48.11',
  'organization.geography = Vannes\norganization.technical.url = https://docs.example.org/\norganization.endDate =',
  'organization.contact.url = http://10.0.0.1/\norganization.funding.custom = https://don.local/',
  'organization.funding.Liberapay = https://liberapay.com/x\norganization.socialnetworks.pixelfeld = https://x.example/',
  'organization.type = CAT\norganization.country.code = France\norganization.contact.email = nobody',
];

export const hostCount = 100;
export const servicesEach = 12;

const pathOf = (index: number) => `host${index}.org/.well-known/chatonsinfos/host${index}.properties`;

/** A generator misspells where it writes. */
const listedPathOf = (index: number) =>
  pathOf(index).replace('well-known', index % 10 === 3 ? 'well_known' : 'well-known');

/** Lets a list and its members be read: 100 members with 1,200 services, of which each file has one of the faults. */
export function simulateFederation(web: SimulatedWeb, listed: readonly number[] = allHosts): string {
  const list = 'list.example/chatons.properties';
  const subs = listed.map((index): [string, string] => [keyOf(index), `'${at(listedPathOf(index))}'`]);
  web.set(list, federation(Object.fromEntries(subs)));
  for (const index of listed) {
    const keys = Array.from({ length: servicesEach }, (_, key) => key);
    const services = keys.map((key): [string, string] => [serviceKey(key), at(`host${index}.org/s${key}`)]);
    const more = `organization.website = https://www.host${index}.org\n${organizationFaults[index % organizationFaults.length]!}`;
    web.set(pathOf(index), organization(`Hôte ${index}`, Object.fromEntries(services), more));
    for (const key of keys) {
      const { lines } = serviceFaults[(index + key) % serviceFaults.length]!;
      web.set(`host${index}.org/s${key}`, lines(`https://s${key}.host${index}.org/`));
    }
  }
  return at(list);
}

export const allHosts = Array.from({ length: hostCount }, (_, index) => index);

/** Keys of which some are no name for a file, and one holds the address as well. */
const keyOf = (index: number) => (index % 10 === 7 ? `Host.${index}` : `host${index}`);
const serviceKey = (key: number) =>
  ['organization', 'Wekan__2', 'con', 'S.3', 's4:https://x.example/s4'][key] ?? `s${key}`;

/** How many services of these hosts can be written. */
export function writableServices(listed: readonly number[]): number {
  const all = listed.flatMap((index) => Array.from({ length: servicesEach }, (_, key) => index + key));
  return all.filter((each) => !serviceFaults[each % serviceFaults.length]!.isLost).length;
}
