import type { Organization, Service } from '../../core/registry/registry';
import { acceptedLoss } from './accepted-loss';
import { pageOf } from './page-of';

/** What becomes of one host. */
export interface HostChange {
  id: string;
  name: string;
  /** `new`, `back` after it had left, `left`, or a member before and after. */
  membership: 'new' | 'back' | 'left' | 'stays';
  /** Its id until now, if that is another. */
  idBefore?: string;
  /** Names of services. Those of a host that left are all gone. */
  added: string[];
  gone: string[];
}

/** All of them, and what they come to; counts of members, and of services of members. */
export interface RegistryChanges {
  hosts: HostChange[];
  members: Count;
  services: Count;
}

interface Count {
  before: number;
  after: number;
  gone: number;
}

/**
 * What has changed, host by host, in the order of their ids; hosts that are no members before or after are not in it.
 * `renamed`: id before → id after.
 */
export function registryChanges(
  before: readonly Organization[],
  after: readonly Organization[],
  renamed: ReadonlyMap<string, string> = new Map(),
): RegistryChanges {
  const afterwards = new Map(after.map((organization) => [organization.id, organization]));
  const earlier = new Map(
    before.map((organization) => [renamed.get(organization.id) ?? organization.id, organization]),
  );
  const ids = [...new Set([...earlier.keys(), ...afterwards.keys()])].toSorted();
  const hosts = ids.flatMap((id): HostChange[] => {
    const [old, now] = [earlier.get(id), afterwards.get(id)];
    const [was, is] = [isMember(old), isMember(now)];
    if (!was && !is) return [];
    const [offered, offers] = [servicesOf(old), servicesOf(now)];
    return [
      {
        id,
        name: (now ?? old)!.name,
        membership: membershipOf(was, is, old),
        ...(old && old.id !== id && { idBefore: old.id }),
        added: namesOf(offers.filter((service) => !offered.some((each) => isSame(each, service)))),
        gone: namesOf(offered.filter((service) => !offers.some((each) => isSame(each, service)))),
      },
    ];
  });
  return {
    hosts,
    members: {
      before: before.filter(isMember).length,
      after: after.filter(isMember).length,
      gone: hosts.filter(({ membership }) => membership === 'left').length,
    },
    services: {
      before: before.flatMap(servicesOf).length,
      after: after.flatMap(servicesOf).length,
      gone: hosts.flatMap(({ gone }) => gone).length,
    },
  };
}

function membershipOf(was: boolean, is: boolean, old: Organization | undefined): HostChange['membership'] {
  if (was) return is ? 'stays' : 'left';
  return old?.membership.state === 'former' ? 'back' : 'new';
}

/** Whether more would be lost than is believed. */
export function isTooMuch({ members, services }: RegistryChanges): boolean {
  return [members, services].some(({ before, gone }) => gone > before * acceptedLoss);
}

const isMember = (organization: Organization | undefined) => organization?.membership.state === 'member';

const servicesOf = (organization: Organization | undefined): Service[] =>
  organization && isMember(organization) ? organization.services : [];

/** The same key, or the same address: a host names its services otherwise than whoever gathered them. */
function isSame(a: Service, b: Service): boolean {
  return keyOf(a) === keyOf(b) || pageOf(a.url) === pageOf(b.url);
}

const keyOf = ({ id }: Service) => id.slice(id.indexOf('/') + 1);

const namesOf = (services: Service[]) => services.map(({ name }) => name);
