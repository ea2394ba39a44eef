import type { Organization, Service } from '../registry/registry';
import type { Change, News, Noted } from './news';
import { organizationOf } from './read-stars';

/** A list, as far as the stars need it. */
interface ListOf {
  /** ISO 8601 */
  created: string;
  organization: (id: string) => Organization | undefined;
}

/** A host that vanished and came back within a day is no news. */
const patienceMs = 24 * 60 * 60 * 1000;

/**
 * What changed of the starred hosts and services from one list to the next, and which of them vanished. A star stands on an
 * organisation (`infini`), then for all its services, or on one service (`infini/pad`). Of what was never known, and of
 * what is not published, nothing is said.
 */
export function listChanges(
  stars: readonly string[],
  before: ListOf,
  after: ListOf,
  missing: Noted['missing'],
  now: Date,
): Noted {
  const found: Noted = { news: [], missing: {} };
  for (const id of new Set(stars.map(organizationOf))) {
    const gone = Object.hasOwn(missing, id) ? missing[id] : undefined;
    const old = gone?.organization ?? before.organization(id);
    if (!old) continue;
    const created = gone?.created ?? before.created;
    const next = after.organization(id);
    const own = stars.filter((star) => organizationOf(star) === id);
    if (next) found.news.push(...changesOf(own, { of: old, created }, { of: next, created: after.created }));
    else found.missing[id] = gone ?? { since: now.toISOString(), organization: old, created };
  }
  const due = tellMissing(found.missing, after.created, now);
  return { news: [...found.news, ...due.news], missing: due.missing };
}

/**
 * Of what is in no list any more, what has been so for a day, as news, and the rest. A clock that was set back would keep
 * it for as long as it went back: then it is waited for anew.
 */
export function tellMissing(missing: Noted['missing'], created: string, now: Date): Noted {
  const told: Noted = { news: [], missing: {} };
  for (const [id, one] of Object.entries(missing)) {
    const waited = now.getTime() - Date.parse(one.since);
    if (waited >= patienceMs) {
      told.news.push(
        newsOf('labelLost', one.organization, { of: one.organization, created: one.created }, { created }),
      );
    } else {
      told.missing[id] = waited < 0 ? { ...one, since: now.toISOString() } : one;
    }
  }
  return told;
}

interface Side<T> {
  of: T;
  created: string;
}

function changesOf(stars: string[], before: Side<Organization>, after: Side<Organization>): News[] {
  const isWhole = stars.some((star) => !star.includes('/'));
  const watched = before.of.services.filter(({ id }) => isWhole || stars.includes(id));
  return [
    ...organizationChanges(before, after, isWhole),
    ...watched.flatMap((service) => {
      const next = after.of.services.find(({ id }) => id === service.id);
      if (!next) return [newsOf('serviceGone', after.of, { of: service, created: before.created }, after)];
      return serviceChanges({ of: service, created: before.created }, { of: next, created: after.created }, after.of);
    }),
  ];
}

function organizationChanges(before: Side<Organization>, after: Side<Organization>, isWhole: boolean): News[] {
  const [was, is] = [before.of, after.of];
  const found: News[] = [];
  const say = (change: Change, value?: string) => void found.push(newsOf(change, is, before, after, value));
  if (was.membership.state === 'member' && is.membership.state !== 'member') say('labelLost');
  if (!isWhole) return found;
  if (was.address && is.address && was.address !== is.address) say('moved', is.address);
  if (was.website && is.website && was.website !== is.website) say('addressChanged', is.website);
  if (was.legalUrl && is.legalUrl && was.legalUrl !== is.legalUrl) say('termsMoved', is.legalUrl);
  return found;
}

function serviceChanges(before: Side<Service>, after: Side<Service>, organization: Organization): News[] {
  const [was, is] = [before.of, after.of];
  const found: News[] = [];
  const say = (change: Change, value?: string) => void found.push(newsOf(change, organization, before, after, value));
  if (!isOver(was) && isOver(is)) say('closed');
  else if (is.endDate && is.endDate !== was.endDate && !isOver(is)) say('closing', is.endDate);
  const [wasOpen, isOpen] = [isOpenToAll(was), isOpenToAll(is)];
  if (wasOpen === true && isOpen === false) say('registrationClosed');
  if (wasOpen === false && isOpen === true) say('registrationOpened');
  if (was.legalUrl && is.legalUrl && was.legalUrl !== is.legalUrl) say('termsMoved', is.legalUrl);
  if (was.url !== is.url) say('addressChanged', is.url);
  return found;
}

const isOver = ({ status }: Service) => status === 'OVER';

/** Undefined where the host does not say who may register. */
function isOpenToAll({ registration }: Service): boolean | undefined {
  if (registration.length === 0) return undefined;
  return registration.includes('None') || registration.includes('Free');
}

function newsOf(
  change: Change,
  organization: Organization,
  before: Side<Organization | Service>,
  after: Partial<Side<Organization | Service>> & { created: string },
  value?: string,
): News {
  const subject = before.of.id;
  const read = ({ of, created }: Partial<Side<Organization | Service>>) => ({
    date: of?.file.date ?? created?.slice(0, 'YYYY-MM-DD'.length) ?? '',
    source: of?.file.url,
  });
  return {
    id: [change, subject, before.created, after.created, value].filter(Boolean).join(' '),
    change,
    subject,
    name: before.of.name,
    organizationName: organization.name,
    value,
    before: read(before),
    after: read(change === 'serviceGone' ? { created: after.created } : after),
  };
}
