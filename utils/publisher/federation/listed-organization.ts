import type { Problem } from '../../core/problem';
import type { OrganizationFile } from './read-organization';
import type { ServiceFile } from './read-service';

/** One listed organisation. No `file`: it could not be read; `gone`: it is not there, or listed a second time. */
export interface ListedOrganization {
  id: string;
  /** The web address at which the federation lists its file; none for one in a folder. */
  listedAt?: string;
  /** Where its file is, after redirects, if something could be read there. */
  location?: string;
  file?: OrganizationFile;
  gone?: boolean;
  services: ListedService[];
  problems: Problem[];
}

export interface ListedService {
  key: string;
  file?: ServiceFile;
  gone?: boolean;
}
