import type { SoftwareFacts } from '../catalogue/software-facts';
import type { Task } from '../catalogue/software-tasks';
import type { Organization, Registration, Service } from './registry';

/** A service as the view of one kind holds it: what ranking and a closed card need, and no more. */
export interface Candidate {
  /** `<organization id>/<key>` */
  service: string;
  organization: string;
  name: string;
  organizationName: string;
  /** What the service says of itself, else its organisation, such as whom it serves first. */
  description?: string;
  url: string;
  software?: string;
  /** Its ids in data/software. */
  softwareIds?: string[];
  /** What is known of this software, whoever runs it. */
  known?: SoftwareFacts;
  /** What one does first with it for this kind. Only of what surely serves it. */
  tasks?: Task[];
  address?: string;
  countryCode?: string;
  /** Degrees, WGS 84. */
  latitude?: number;
  longitude?: number;
  registration: Registration[];
  load?: Service['load'];
  status?: Service['status'];
  endDate?: string;
  probe?: Service['probe'];
  staleSince?: string;
  /** When somebody last saw it: `2020`, `2020-05`, `2020-05-27`. */
  seen?: string;
  /** The address is a page of the host where one looks for the service or asks for it. */
  entry?: Service['entry'];
  /** False when the software can serve this kind only if the host switched that part on, or when it is so `byName` alone. */
  certain: boolean;
  /** Only the words of its name or description speak of this kind: nobody knows its software. */
  byName?: boolean;
}

/** The candidate that a service of an organisation makes, for a kind that it serves certainly or possibly. */
export function candidateOf(
  organization: Organization,
  service: Service,
  certain: boolean,
  known?: SoftwareFacts,
  tasks?: Task[],
): Candidate {
  return {
    service: service.id,
    organization: organization.id,
    name: service.name,
    organizationName: organization.name,
    description: service.description ?? organization.description,
    url: service.url,
    software: service.software?.name,
    softwareIds: service.software?.ids,
    known,
    tasks,
    address: organization.address,
    countryCode: organization.countryCode,
    latitude: organization.geolocation?.latitude,
    longitude: organization.geolocation?.longitude,
    registration: service.registration,
    load: service.load,
    status: service.status,
    endDate: service.endDate,
    probe: service.probe,
    staleSince: organization.staleSince,
    seen: service.seen,
    entry: service.entry,
    certain,
  };
}
