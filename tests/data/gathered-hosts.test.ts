import { expect, test } from 'vitest';
import type { Organization } from '../../utils/core/registry/registry';
import { bundledRegistry } from '../../utils/publisher/federation/bundle-registry';

// What was gathered by hand of hosts, and looked at twice. Of a host whose own files were imported since, those tell.

const classify = (name: string) => ({
  software: [],
  kinds: name === 'Etherpad' ? ['collab-text'] : [],
  possibleKinds: [],
});
const { organizations } = await bundledRegistry(classify);

/** What a host declares itself has no other source than its file. */
const isImported = ({ sources }: Organization) => Object.keys(sources).length === 0;
const listed = organizations.filter(({ membership }) => /^(member|former)$/.test(membership.state));
const gathered = listed.filter((host) => !isImported(host));
const ids = new Set(gathered.map(({ id }) => id));
const services = gathered.flatMap((host) => host.services);

/** Those of these ids, of hosts or of services, whose host is still told of as it was gathered. */
const stillGathered = (wanted: string[]) => wanted.filter((id) => ids.has(id.split('/')[0]!));

test('nobody vanishes who was told of at first: the members of which there was recent evidence, and the one that left', () => {
  expect(listed.length).toBeGreaterThanOrEqual(38);
  const left = gathered.filter(({ membership }) => membership.until === '2023-09').map(({ id }) => id);
  expect(left).toEqual(stillGathered(['libre-service-eu']));
});

test('a membership date is no more exact than its source', () => {
  const dates: Record<string, string> = {
    altertek: '2021-12-21',
    'cloud-girofle': '2020-12',
    club1: '2022',
    deuxfleurs: '2022',
    facil: '2016',
    framasoft: '2016-10',
    'la-contre-voie': '2019-06',
    'le-retzien-libre': '2017',
    picasoft: '2017',
    resilien: '2021-12',
    'sud-ouest-org': '2017',
  };
  const since = new Map(gathered.map(({ id, membership }) => [id, membership.since]));
  for (const id of stillGathered(Object.keys(dates))) expect([id, since.get(id)]).toEqual([id, dates[id]]);
});

test('what a source says against a service travels with it', () => {
  const described = new Map(services.map(({ id, description }) => [id, description]));
  const warnings: Record<string, RegExp> = {
    'resilien/forge': /usage interne/,
    'framasoft/framatube': /Les vidéos de Framasoft elle-même/,
    'framasoft/framaspace': /sur demande d'admission/,
  };
  for (const id of stillGathered(Object.keys(warnings))) expect(described.get(id)).toMatch(warnings[id]!);
});

test('no service is a page that documents it: what cannot be used there is not offered', () => {
  const addresses = services.map(({ url }) => url);
  expect(addresses.filter((url) => /^https?:\/\/(docs?|wiki)\./.test(url))).toEqual([]);
});

test('a service is for what its file states, else for what its software is known for', () => {
  const kinds: Record<string, string[]> = {
    'kaz/pad': ['collab-text'],
    'kaz/forge': ['code-forge'],
    'kaz/mail': ['email'],
    'kaz/cloud': [],
    'kaz/chat': ['team-chat'],
    'kaz/accounting': [],
  };
  const found = new Map(services.map((service) => [service.id, service]));
  for (const id of stillGathered(Object.keys(kinds))) expect([id, found.get(id)?.kinds]).toEqual([id, kinds[id]]);
  for (const id of stillGathered(['kaz/pad'])) expect(found.get(id)?.host).toEqual({ countryCode: 'FR' });
});

test('an address is the root of its instance, or said to be a page of the host', () => {
  expect(
    services.filter(({ url, software }) => software?.name === 'Etherpad' && new URL(url).pathname !== '/'),
  ).toEqual([]);
  const pages = services.filter(({ entry }) => entry === 'page').map(({ id }) => id);
  expect(pages).toEqual(
    expect.arrayContaining(
      stillGathered(['chapril/xmpp', 'framasoft/framaspace', 'kaz/mail', 'nubo/mail', 'zaclys/cloud']),
    ),
  );
  const shared = services.filter(({ id, url, entry, software }) =>
    services.some(
      (one) => one.id !== id && one.url === url && one.software?.name !== software?.name && entry !== 'page',
    ),
  );
  expect(shared.map(({ id }) => id)).toEqual([]);
});

test('the software of a service is one, and mail has its kind though nobody names its software', () => {
  expect(services.filter(({ software }) => software?.name.includes('/'))).toEqual([]);
  const mail = services.filter(({ kinds }) => kinds.includes('email')).map(({ id }) => id);
  expect(mail).toEqual(
    expect.arrayContaining(
      stillGathered(['arn/sans-nuage-mail', 'infini/mail', 'kaz/mail', 'nubo/mail', 'sud-ouest-org/mail']),
    ),
  );
});

test('membership that nobody shows, offers that are old or without a page, are not in it', () => {
  const told = [...ids, ...services.map(({ id }) => id)];
  const absent = new Set([
    'felinn',
    'leprette',
    'ti-nuage',
    'libreon',
    'zaclys/mail',
    'infini/bin',
    'picasoft/peertube',
  ]);
  expect(told.filter((id) => absent.has(id))).toEqual([]);
});
