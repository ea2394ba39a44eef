import { describe, expect, test } from 'vitest';
import { directoryOf } from '../../../../utils/core/directory/directory';
import { inGroups } from '../../../../utils/core/directory/in-groups';
import { lookFor } from '../../../../utils/core/directory/look-for';
import { readWish } from '../../../../utils/core/directory/wish';
import type { Candidate } from '../../../../utils/core/registry/candidate';
import { suggest } from '../../../../utils/core/suggest/suggest';
import { candidate } from '../sample-registry';

const brest = { name: 'Brest', country: 'FR', latitude: 48.39, longitude: -4.49 };
const kinds = [
  { id: 'polls', fr: 'Sondages', en: 'Polls', icon: '' },
  { id: 'photos', fr: 'Photos', en: 'Photos', icon: '' },
];
const kindOf = (id: string) => kinds.find((kind) => kind.id === id);
const kindsOf = (service: string) => ({ doodle: ['polls'], instagram: ['photos'] })[service] ?? [];

const offered: Record<string, Partial<Candidate>[]> = {
  polls: [
    { service: 'open/poll', organization: 'open', registration: ['None'], latitude: 48.4, longitude: -4.4 },
    { service: 'members/poll', organization: 'members', registration: ['Member'] },
    { service: 'silent/poll', organization: 'silent', registration: [], known: undefined, name: 'Scrutin' },
    { service: 'maybe/cloud', organization: 'maybe', registration: ['None'], certain: false },
  ],
  photos: [{ service: 'open/photos', organization: 'open', registration: ['Free'], latitude: 48.4, longitude: -4.4 }],
};
const members = [
  { id: 'open', name: 'Ouvert', address: 'Brest', region: 'Finistère', countryCode: 'FR', distanceKm: 6 },
  { id: 'members', name: 'Membres', address: 'Québec', countryCode: 'CA' },
  { id: 'silent', name: 'Muet' },
  { id: 'maybe', name: 'Peut-être', countryCode: 'FR' },
  { id: 'empty', name: 'Vide' },
];
const hosts = directoryOf(
  members,
  Object.entries(offered).flatMap(([kind, candidates]) =>
    suggest(kind, candidates.map(candidate), { place: brest, today: '2026-11-23', seed: '0' }),
  ),
  kindOf,
);

/** Ids of the hosts that fit, and below what they keep silent on. */
function looked(query: string, mine: string[] = []) {
  const { fitting, below } = lookFor(hosts, readWish(query), { kindsOf, mine });
  const named = Object.entries(below).filter(([, found]) => found.length > 0);
  return {
    fits: fitting.map(({ host }) => host.id),
    ...Object.fromEntries(named.map(([silence, found]) => [silence, found.map(({ host }) => host.id)])),
  };
}

describe('a host is listed', () => {
  test('where nothing is asked, all of them, with or without services', () =>
    expect(looked('').fits).toEqual(['open', 'members', 'silent', 'maybe', 'empty']));

  test('for its name, its town, its region, a service or a kind in either language, without accents and capitals', () => {
    expect(looked('?q=ouver').fits).toEqual(['open']);
    expect(looked('?q=quebec').fits).toEqual(['members']);
    expect(looked('?q=FINISTERE').fits).toEqual(['open']);
    expect(looked('?q=scrutin').fits).toEqual(['silent']);
    expect(looked('?q=polls+brest').fits).toEqual(['open']);
    expect(looked('?q=sondage').fits).toEqual(['open', 'members', 'silent', 'maybe']);
    expect(looked('?q=zzz')).toEqual({ fits: [] });
  });

  test('for a kind, or below a line where it does not say', () =>
    expect(looked('?kind=polls')).toEqual({
      fits: ['open', 'members', 'silent'],
      kind: ['maybe'],
      services: ['empty'],
    }));

  test('in place of a service, without an account, and open to all', () => {
    expect(looked('?instead=instagram')).toEqual({ fits: ['open'], services: ['empty'] });
    expect(looked('?kind=polls&account=no')).toMatchObject({ fits: ['open'], account: ['silent'] });
    expect(looked('?kind=polls&open=yes')).toMatchObject({ fits: ['open'], open: ['silent'] });
  });

  test('for having something for each service that is watched', () =>
    expect(looked('?mine=yes', ['doodle', 'instagram'])).toEqual({ fits: ['open'], services: ['empty'] }));
});

test('no filter makes a host vanish of which nothing is published', () => {
  for (const query of ['?kind=polls', '?instead=doodle', '?account=no', '?open=yes', '?mine=yes']) {
    expect(looked(query, ['doodle'])).toHaveProperty('services', ['empty']);
  }
});

test('shows the services that fit alone', () => {
  const { fitting } = lookFor(hosts, readWish('?account=no&q=ouvert'), { kindsOf, mine: [] });
  expect(fitting.flatMap(({ services }) => services.map(({ suggestions }) => suggestions[0]?.service))).toEqual([
    'open/poll',
  ]);
});

test('by region: France, other countries, then what is not published; by distance: nearest first', () => {
  const { fitting } = lookFor(hosts, readWish(''), { kindsOf, mine: [] });
  const ids = (order: 'region' | 'distance') =>
    inGroups(fitting, order).map(({ found }) => found.map(({ host }) => host.id));
  expect(ids('region')).toEqual([['open'], ['members'], ['maybe'], ['silent', 'empty']]);
  expect(ids('distance')[0]?.[0]).toBe('open');
});
