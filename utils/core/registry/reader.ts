import type { Catalogue } from '../catalogue/catalogue';
import type { LabelEntries } from './label';
import type { Candidate } from './candidate';
import type { Organization } from './registry';
import type { View } from './view';

/** Which registry is being read, for the foot of the page. */
export interface RegistryAbout {
  /** YYYYMMDDNN */
  version: number;
  /** ISO 8601 instant at which it was published. */
  created: string;
  /** `bundled`: it came with the package; else the mirror's URL. */
  origin: string;
  members: number;
  services: number;
  /** Names of members of which no address is known, twenty at most; absent in what an older version stored. */
  withoutAddress?: string[];
  /** Kinds for which at least one member surely offers something. */
  offeredKinds: string[];
}

/** A member as it is looked for: by its name, or by its town where it publishes one. */
export interface MemberName {
  id: string;
  name: string;
  address?: string;
}

/** The questions that pages ask of a registry, wherever it lies. */
export interface RegistryReader {
  about: RegistryAbout;
  catalogue(): Promise<Catalogue>;
  /** As much of the catalogue as the page at this address needs: its service and kinds, if it has any. */
  catalogueAt(url: string): Promise<Catalogue>;
  /** What members offer for a kind, as far as it takes to rank it; undefined when nobody offers anything. */
  view(kind: string): Promise<View | undefined>;
  /** The same whole; empty when nobody does. */
  candidates(kind: string): Promise<Candidate[]>;
  /** The same of each kind for which anybody offers something. */
  allCandidates(): Promise<Map<string, Candidate[]>>;
  organization(id: string): Promise<Organization | undefined>;
  /** The entries among which `labelOf` looks this host up. */
  labelEntries(host: string): Promise<LabelEntries>;
  /** Host names under which members can be met over https. */
  memberHosts(): Promise<string[]>;
  /** The members, for who looks for one by its name or its town. */
  members(): Promise<MemberName[]>;
}
