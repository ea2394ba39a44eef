import type { Problem } from '../../utils/core/problem';
import type { OrganizationFile } from '../../utils/core/registry/read-organization';
import type { ServiceFile } from '../../utils/core/registry/read-service';

/** One listed organisation. No `file`: it could not be read; `gone`: it is not there, or listed a second time. */
export interface ListedOrganization {
  id: string;
  /** Where its file is, if something could be read there. */
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
