import {
  entries,
  loadWords,
  organizationTypes,
  providerTypes,
  registrationWords,
  serverTypes,
  statusWords,
} from './fact-words';

/** How a fact is written: one word of a list or several, where a word that is not in it reads as `else`. */
export type Reading =
  | { text: number }
  | { word: readonly string[]; else?: string }
  | { words: readonly string[]; else: string }
  | 'address'
  | 'addresses'
  | 'country'
  | 'date'
  | 'email';

export type SingleReading = Exclude<Reading, { words: unknown } | 'addresses'>;

interface Row {
  /** Who states it. `either`: an organisation for all its services, or one of its services for itself. */
  of: 'organization' | 'service' | 'software' | 'host' | 'either';
  /** Its key in ChatonsInfos, below the section of who states it. */
  path: string;
  /** Its name in a registry. */
  field: string;
  read: Reading;
  /** An entry without it is none. */
  required?: true;
  /** Name of what is shown as a sentence: `fact_<name>`, or `<name>_<word>` for a word. */
  fact?: string;
  /** Name of what is shown as a link: `link_<name>`. */
  link?: string;
  /** Its absence is worth a word: `missing_<name>`. */
  missing?: true;
}

/**
 * The facts that a host publishes, in the order in which they are shown. A row has its fact read from files, checked in
 * registries and shown; to it belong its sentences in public/_locales.
 */
export const facts = [
  { of: 'organization', path: 'name', field: 'name', read: { text: 120 }, required: true },
  { of: 'organization', path: 'description', field: 'description', read: { text: 400 } },
  { of: 'organization', path: 'website', field: 'website', read: 'address' },
  { of: 'organization', path: 'type', field: 'type', read: { word: organizationTypes }, fact: 'type', missing: true },
  { of: 'organization', path: 'owner.name', field: 'ownerName', read: { text: 120 }, fact: 'owner' },
  { of: 'organization', path: 'owner.website', field: 'ownerWebsite', read: 'address' },
  { of: 'organization', path: 'startdate', field: 'startDate', read: 'date', fact: 'startdate' },
  // Town or address of the seat, as the host words it.
  { of: 'organization', path: 'geolocation.address', field: 'address', read: { text: 160 }, fact: 'address' },
  { of: 'organization', path: 'country.code', field: 'countryCode', read: 'country', fact: 'country' },

  { of: 'service', path: 'name', field: 'name', read: { text: 120 }, required: true },
  // Where the service is used.
  { of: 'service', path: 'website', field: 'url', read: 'address', required: true },
  { of: 'service', path: 'entry', field: 'entry', read: { word: entries } },
  { of: 'service', path: 'description', field: 'description', read: { text: 400 } },
  // Who may open an account; empty when not published.
  {
    of: 'service',
    path: 'registration',
    field: 'registration',
    read: { words: registrationWords, else: 'Other' },
    fact: 'registration',
    missing: true,
  },
  { of: 'service', path: 'registration.load', field: 'load', read: { word: loadWords, else: 'OTHER' }, fact: 'load' },
  // Written by hand by the host, not a probe.
  { of: 'service', path: 'status.level', field: 'status', read: { word: statusWords, else: 'OTHER' }, fact: 'status' },
  { of: 'service', path: 'startdate', field: 'startDate', read: 'date', fact: 'serviceStartdate' },
  { of: 'service', path: 'enddate', field: 'endDate', read: 'date' },

  { of: 'software', path: 'name', field: 'name', read: { text: 80 }, required: true, fact: 'software' },
  { of: 'software', path: 'website', field: 'website', read: 'address' },
  { of: 'software', path: 'version', field: 'version', read: { text: 40 }, fact: 'version' },
  { of: 'software', path: 'license.name', field: 'license', read: { text: 80 }, fact: 'license' },

  { of: 'host', path: 'name', field: 'name', read: { text: 120 }, fact: 'hostName' },
  {
    of: 'host',
    path: 'provider.type',
    field: 'providerType',
    read: { word: providerTypes },
    fact: 'provider',
    missing: true,
  },
  { of: 'host', path: 'provider.hypervisor', field: 'hypervisor', read: { text: 80 } },
  { of: 'host', path: 'server.type', field: 'serverType', read: { word: serverTypes }, fact: 'server' },
  { of: 'host', path: 'server.distribution', field: 'distribution', read: { text: 80 }, fact: 'distribution' },
  { of: 'host', path: 'country.code', field: 'countryCode', read: 'country', fact: 'hostCountry', missing: true },

  { of: 'either', path: 'legal.url', field: 'legalUrl', read: 'address', link: 'terms', missing: true },
  { of: 'either', path: 'contact.url', field: 'contactUrl', read: 'address', link: 'contact', missing: true },
  { of: 'either', path: 'contact.email', field: 'contactEmail', read: 'email', link: 'email' },
  { of: 'either', path: 'guide.user', field: 'guideUrl', read: 'address', link: 'guide' },
  { of: 'either', path: 'guide.technical', field: 'technicalGuideUrl', read: 'address', link: 'technicalGuide' },
  // How to give: an open list, `liberapay` → its address.
  { of: 'organization', path: 'funding', field: 'funding', read: 'addresses', link: 'give', missing: true },
] as const satisfies readonly Row[];

export type Fact = (typeof facts)[number];

/** Who states a fact. Software and host are those of a service, in whose file their facts stand. */
export type Stater = Exclude<Row['of'], 'either'>;

type FactOf<S extends Stater> = Extract<Fact, { of: S | (S extends 'organization' | 'service' ? 'either' : never) }>;

/** The type of what a reading gives. */
export type Written<R> = R extends { word: readonly (infer Word)[] }
  ? Word | Else<R>
  : R extends { words: readonly (infer Word)[] }
    ? (Word | Else<R>)[]
    : R extends 'addresses'
      ? Record<string, string>
      : string;
type Else<R> = R extends { else: infer Word } ? Word : never;

/** Field → value, of all that one can state. */
export type FactValues<S extends Stater> = { [F in FactOf<S> as F['field']]: Written<F['read']> };
/** Fields whose value is a list, empty where nothing is stated. */
export type ListOf<S extends Stater> = Exclude<FactOf<S>, { read: SingleReading }>['field'];
/** Fields without which an entry is none. */
export type RequiredOf<S extends Stater> = Extract<FactOf<S>, { required: true }>['field'];

export function factsOf(stater: Stater): readonly Row[] {
  const isSection = stater === 'organization' || stater === 'service';
  return facts.filter(({ of }) => of === stater || (isSection && of === 'either'));
}

/** The key of a fact in ChatonsInfos: `organization.startdate`. */
export function keyOf({ path }: Pick<Row, 'path'>, stater: Stater): string {
  return `${stater}.${path}`;
}
