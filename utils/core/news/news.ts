import type { Organization } from '../registry/registry';

/** What may change of a host or a service that somebody keeps an eye on. */
export type Change =
  | 'labelLost'
  | 'serviceGone'
  | 'closed'
  | 'closing'
  | 'registrationClosed'
  | 'registrationOpened'
  | 'termsMoved'
  | 'addressChanged'
  | 'moved'
  | 'offered';

/** Where a fact was read: the file of the host, else the list itself, with its date. */
interface Reading {
  date: string;
  source?: string;
}

/** One change, in two readings of the list. */
export interface News {
  /** The same change between the same two readings has the same id. */
  id: string;
  change: Change;
  /** Id of the organisation or service that is starred or was asked for. */
  subject: string;
  name: string;
  organizationName: string;
  /** What it is now: an address, a town, a day; of an offer, its kind. */
  value?: string;
  before: Reading;
  after: Reading;
}

/** A starred organisation that is in no list at the moment, as it was last seen in one. */
interface Missing {
  /** ISO 8601 */
  since: string;
  organization: Organization;
  /** When the list that had it was made. */
  created: string;
}

/** What is kept with the pointer to a registry: what was found when it took the place of another, and what is waited for. */
export interface Noted {
  news: News[];
  /** By id of the organisation. */
  missing: Record<string, Missing>;
}
