import { openCatalogue } from '../../../utils/core/catalogue/open-catalogue';
import type { Organization, Service } from '../../../utils/core/registry/registry';
import type { Candidate } from '../../../utils/core/registry/candidate';

/** A service as short as the registry allows; `over` says what matters to the test. */
export function service(over: Partial<Service> = {}): Service {
  return {
    id: 'infini/pad',
    name: 'Pad',
    url: 'https://pad.infini.fr/',
    kinds: ['collab-text'],
    possibleKinds: [],
    namedKinds: [],
    registration: ['None'],
    file: {},
    sources: {},
    ...over,
  };
}

/** A member as short as the registry allows. */
export function organization(over: Partial<Organization> = {}): Organization {
  return {
    id: 'infini',
    name: 'Infini',
    website: 'https://www.infini.fr/',
    funding: {},
    membership: { state: 'member' },
    domains: ['infini.fr'],
    file: {},
    sources: {},
    services: [service()],
    ...over,
  };
}

/** What a view holds of a service. */
export function candidate(over: Partial<Candidate> = {}): Candidate {
  return {
    service: 'infini/pad',
    organization: 'infini',
    name: 'Pad',
    organizationName: 'Infini',
    url: 'https://pad.infini.fr/',
    registration: ['None'],
    certain: true,
    ...over,
  };
}

/** Nothing is known of any software. */
export const unknownSoftware = { factsOf: () => undefined, tasksOf: () => undefined };

const acme = { owner: 'Acme', ownerCountry: 'US', gafam: false };

/** A catalogue with a poll, an office suite that shares its host, a family of countries, and somebody's blogs. */
export const catalogue = openCatalogue({
  format: 1,
  families: { google: 'com fr de' },
  kinds: [
    { id: 'date-poll', fr: 'Sondage de dates', en: 'Date poll' },
    { id: 'appointment', fr: 'Prise de rendez-vous', en: 'Appointment booking' },
    { id: 'collab-text', fr: 'Texte à plusieurs', en: 'Shared writing' },
    { id: 'search-engine', fr: 'Recherche', en: 'Search' },
  ],
  services: [
    {
      ...acme,
      id: 'doodle',
      name: 'Doodle',
      kinds: ['date-poll', 'appointment'],
      match: ['*.doodle.com'],
      participant: '/bp/',
      kindPaths: { appointment: ['/bp/*'] },
    },
    { ...acme, id: 'docs', name: 'Docs', kinds: ['collab-text'], match: ['docs.google.com/document/*'] },
    { ...acme, id: 'forms', name: 'Forms', kinds: ['form'], match: ['docs.google.com/forms/*'] },
    {
      ...acme,
      id: 'search',
      name: 'Search',
      kinds: ['search-engine'],
      match: ['www.google.{tld}'],
      holds: 'query ?q',
      tldFamily: 'google',
    },
    {
      ...acme,
      id: 'blogs',
      name: 'Blogs',
      kinds: ['website'],
      match: ['*.blogs.example'],
      hostedContent: ['*.blogs.example'],
    },
  ],
})!;
