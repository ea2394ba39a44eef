import type { Organization, Service } from '../../../utils/core/registry/registry';

interface Size {
  organizations: number;
  servicesEach: number;
  /** Kinds among which the services are spread, the first ones getting more than the last. */
  kinds: string[];
}

const registrations: Service['registration'][] = [['None'], ['Free'], ['Member'], ['Free', 'Member'], ['Client']];
const loads: Service['load'][] = ['OPEN', 'OPEN', 'OPEN', 'FULL', undefined];

/** Members with services as crawled files describe them, always the same for the same size. */
export function simulatedOrganizations({ organizations, servicesEach, kinds }: Size): Organization[] {
  return Array.from({ length: organizations }, (_, number) => {
    const id = `host-${number}`;
    const home = `https://www.${id}.example`;
    return {
      id,
      name: `Host number ${number}`,
      description: `An association that has been hosting its neighbours since ${2000 + (number % 26)}.`,
      website: `${home}/`,
      type: 'ASSOCIATION',
      countryCode: 'FR',
      address: `Town ${number % 977}`,
      geolocation: { latitude: 42 + (number % 89) / 10, longitude: -4 + (number % 113) / 10 },
      legalUrl: `${home}/legal`,
      contactUrl: `${home}/contact`,
      funding: {},
      membership: { state: 'member', since: '2020-01-01' },
      domains: [`${id}.example`],
      file: { url: `${home}/.well-known/chatonsinfos/${id}.properties`, date: '2026-11-01' },
      sources: {},
      services: Array.from({ length: servicesEach }, (_each, index) =>
        serviceOf(id, number * servicesEach + index, kinds),
      ),
    } satisfies Organization;
  });
}

function serviceOf(organization: string, number: number, kinds: string[]): Service {
  const key = `service-${number}`;
  // Multiplied by a prime and squared: spread without chance, and thicker at the front.
  const spread = ((number * 7919) % 10_007) / 10_007;
  return {
    id: `${organization}/${key}`,
    name: `Service ${number}`,
    url: `https://${key}.${organization}.example/`,
    description: `What number ${number} does for those who use it, in one sentence as hosts write it.`,
    software: { name: `software-${number % 60}`, website: 'https://software.example/', modules: [] },
    kinds: [kinds[Math.floor(spread ** 2 * kinds.length)]!],
    possibleKinds: [],
    namedKinds: [],
    registration: registrations[number % registrations.length]!,
    load: loads[number % loads.length],
    status: 'OK',
    startDate: '2021-05-01',
    file: { date: '2026-11-01' },
    sources: {},
  };
}
