import { beforeEach, expect, test } from 'vitest';
import type { Organization } from '../../../../utils/core/registry/registry';
import { domainOf } from '../../../../utils/publisher/catalogue/domain-of';
import { readKindWords } from '../../../../utils/publisher/catalogue/read-kind-words';
import { readSoftwareIndex } from '../../../../utils/publisher/catalogue/read-software-index';
import { readFederationTree, type FederationTree } from '../../../../utils/publisher/federation/read-federation-tree';
import type { FederationFiles } from '../../../../utils/publisher/import/federation-files';
import { isTooMuch, registryChanges } from '../../../../utils/publisher/federation/registry-changes';
import { planImport } from '../../../../utils/publisher/import/plan-import';
import { federation, organization, service } from '../crawl/hostile-federation';
import {
  allHosts,
  at,
  hostCount,
  readFrom,
  servicesEach,
  simulateFederation,
  writableServices,
  type SimulatedWeb,
} from './simulated-federation';

type ImportPlan = Awaited<ReturnType<typeof planImport>>;

let web: SimulatedWeb;
beforeEach(() => {
  web = new Map();
});

const classify = readSoftwareIndex();
const kindWords = readKindWords();
const isTrackedDomain = (domain: string) => domain === 'google.com';
const source = '# Source: somebody’s page (2020-05)';
const fact = (line: string) => `${source}\n${line}`;
const header = (fileClass: string) => `file.class = ${fileClass}\nfile.datetime = 2026-11-01T00:00:00\n`;

/** Our files: what was gathered of hosts by hand, with one service each. */
function gathered(ids: Record<string, { website: string; name?: string }>): FederationFiles {
  const files = new Map<string, string>();
  const subs = Object.keys(ids).map((id) => `subs.${id} = organizations/${id}/organization.properties`);
  files.set('chatons.properties', `${header('Federation')}\n${subs.join('\n')}\n`);
  for (const [id, { website, name = id }] of Object.entries(ids)) {
    const facts = [fact(`organization.name = ${name}`), fact(`organization.website = ${website}`)];
    const own = `${header('Organization')}\n${facts.join('\n')}\n\nsubs.pad = pad.properties\n`;
    files.set(`organizations/${id}/organization.properties`, own);
    const pad = [fact('service.name = Pad'), fact(`service.website = ${website}pad`), fact('software.name = Etherpad')];
    files.set(`organizations/${id}/pad.properties`, `${header('Service')}\n${pad.join('\n')}\n`);
  }
  return files;
}

const read = (list: string) => readFederationTree(list, readFrom(web));

async function plan(
  list: string,
  files: FederationFiles,
  { today = '2026-11-27', uncertain = [] as Organization[], tree = undefined as FederationTree | undefined } = {},
): Promise<ImportPlan> {
  tree ??= await read(list);
  if (!tree.federation) throw new Error('the list cannot be read');
  const world = { classify, kindWords, domainOf, isTrackedDomain, today };
  return planImport({ tree: { ...tree, federation: tree.federation }, list, files, uncertain, world });
}

const changedIn = (before: FederationFiles, { files }: ImportPlan) =>
  [...new Set([...before.keys(), ...files.keys()])].filter((path) => before.get(path) !== files.get(path));
const changesOf = ({ before, after, renamed }: ImportPlan) => registryChanges(before, after, renamed);
const changeOf = (planned: ImportPlan, id: string) => changesOf(planned).hosts.find((host) => host.id === id);

test('a federation of 100 members and 1,200 services with every known fault', async () => {
  expect(hostCount * servicesEach).toBe(1200);
  const list = simulateFederation(web);
  const tree = await read(list);
  const first = await plan(list, gathered({}), { tree });
  const { members, services } = changesOf(first);
  expect(members).toEqual({ before: 0, after: hostCount, gone: 0 });
  expect(services.after).toBe(writableServices(allHosts));
  expect(first.problems).toEqual([]);

  const paths = [...first.files.keys()];
  expect(paths.filter((path) => !/^(chatons|organizations\/[a-z0-9-]+\/[a-z0-9_-]+)\.properties$/.test(path))).toEqual(
    [],
  );
  for (const text of [...first.files.values()].slice(0, -1)) {
    const lines = text.split('\n');
    const bare = lines.filter(
      (line, index) =>
        /^[a-z]/.test(line) &&
        !/^(file|subs)\./.test(line) &&
        !/^# Source: http.+ \(2026-11-27\)$/.test(lines[index - 1]!),
    );
    expect(bare).toEqual([]);
  }

  const again = await plan(list, first.files, { today: '2026-12-04', tree });
  expect(changedIn(first.files, again), 'a week later').toEqual([]);
  const later = await plan(list, first.files, { today: '2027-03-04', tree });
  expect(changedIn(first.files, later), 'after some months all is dated anew').toEqual(paths);
});

test('each fact as it was meant, below its address and the day', async () => {
  const list = simulateFederation(web, [0]);
  const { files, after } = await plan(list, gathered({}));
  const text = files.get('organizations/host0/s8.properties');
  const said = `# Source: ${at('host0.org/s8')}, its own file (2026-11-27)`;
  expect(text).toBe(
    String.raw`file.class = Service
file.protocol = ChatonsInfos-0.5

${said}
service.name = PrivateBin
${said}
service.website = https://s8.host0.org/
${said}
service.description = Un "pastebin" minimaliste, où l'on colle \\ coupe
${said}
service.startdate = 2023-11-24
`,
  );
  const services = new Map(after.flatMap((host) => host.services.map((each) => [each.url.slice(8, 11), each])));
  expect(services.get('s8.')?.description).toBe(String.raw`Un "pastebin" minimaliste, où l'on colle \ coupe`);
  expect(services.get('s9.')).toMatchObject({ status: 'DOWN', registration: ['Member', 'Client'] });
  expect(services.get('s10'), 'an unknown word stays unusable').toMatchObject({
    status: 'OTHER',
    registration: ['Other'],
  });
  expect(services.get('s11')).toMatchObject({ name: '"Pad" et "Tableur"', kinds: ['collab-text'] });
});

test('a host whose file cannot be read keeps what was gathered, line by line', async () => {
  const list = simulateFederation(web, [0, 1]);
  const before = gathered({ host1: { website: 'https://host1.org/' } });
  for (const answer of ['', 500]) {
    web.set('host1.org/.well-known/chatonsinfos/host1.properties', answer);
    const planned = await plan(list, before);
    expect(changedIn(before, planned).filter((path) => path.includes('host1/'))).toEqual([]);
    expect(changeOf(planned, 'host1')).toMatchObject({ membership: 'stays', added: [], gone: [] });
    expect([...planned.unread]).toEqual(['host1']);
  }
});

test('a service that cannot be read today keeps its file; one that is not there any more is gone', async () => {
  const list = simulateFederation(web, [0]);
  const first = await plan(list, gathered({}));
  web.set('host0.org/s8', 500);
  web.set('host0.org/s9', 404);
  const second = await plan(list, first.files, { today: '2026-12-04' });
  expect(changedIn(first.files, second).toSorted()).toEqual([
    'chatons.properties',
    'organizations/host0/organization.properties',
    'organizations/host0/s9.properties',
  ]);
  expect(changeOf(second, 'host0')).toMatchObject({ added: [], gone: ['Chat'] });
});

test('who is not listed any more becomes a former member, and comes back with the list', async () => {
  const others = [0, 1, 2, 3, 4, 6, 7, 8, 9];
  const list = simulateFederation(web, [5, ...others]);
  const first = await plan(list, gathered({}));
  simulateFederation(web, others);
  const second = await plan(list, first.files, { today: '2026-12-04' });
  expect(changedIn(first.files, second).toSorted()).toEqual([
    'chatons.properties',
    'organizations/host5/organization.properties',
  ]);
  expect(second.files.get('organizations/host5/organization.properties')).toContain(
    `# Source: ${list}, which does not list it any more (2026-12-04)\norganization.memberof.chatons.enddate = 2026-12-04\n`,
  );
  expect(second.after.find(({ id }) => id === 'host5')?.membership).toMatchObject({
    state: 'former',
    until: '2026-12-04',
    reason: 'unlisted',
  });
  expect(changeOf(second, 'host5')).toMatchObject({ membership: 'left', added: [] });
  expect(isTooMuch(changesOf(second))).toBe(false);
  const third = await plan(list, second.files, { today: '2026-12-11' });
  expect(changedIn(second.files, third), 'it left once').toEqual([]);

  simulateFederation(web, [5, ...others]);
  web.set('host5.org/.well-known/chatonsinfos/host5.properties', 500);
  const fourth = await plan(list, third.files, { today: '2026-12-18' });
  expect(changeOf(fourth, 'host5')).toMatchObject({ membership: 'back' });
  expect(fourth.after.find(({ id }) => id === 'host5')?.membership).toEqual({ state: 'member' });
});

test.each([
  ['members', [0, 1, 2]],
  ['their services', [0, 1, 2, 3, 4]],
])('a loss of more than 20 %% of the %s is too much', async (_, left) => {
  const list = simulateFederation(web, [0, 1, 2, 3, 4]);
  const first = await plan(list, gathered({}));
  simulateFederation(web, left);
  for (const key of [8, 9, 10, 11]) for (const index of left) web.set(`host${index}.org/s${key}`, 404);
  expect(isTooMuch(changesOf(await plan(list, first.files)))).toBe(true);
});

test('a host that was gathered under another name is the same, by its site or by its name', async () => {
  web.set('list.example/l', federation({ lacontrevoie: at('contrevoie.fr/o'), 'le-pic': at('pic.org/o') }));
  web.set(
    'contrevoie.fr/o',
    organization('42l', { pad: at('contrevoie.fr/pad') }, 'organization.website = https://contrevoie.fr'),
  );
  web.set('contrevoie.fr/pad', service('Bloc-notes', 'https://contrevoie.fr/pad/'));
  web.set('pic.org/o', organization('Le PIC'));
  const before = gathered({
    'la-contre-voie': { website: 'https://contrevoie.fr/' },
    lepic: { website: 'https://elsewhere.org/', name: 'Le Pic' },
  });
  const planned = await plan(at('list.example/l'), before);
  expect([...planned.renamed]).toEqual([
    ['la-contre-voie', 'lacontrevoie'],
    ['lepic', 'le-pic'],
  ]);
  expect(changeOf(planned, 'lacontrevoie')).toMatchObject({ idBefore: 'la-contre-voie', added: [], gone: [] });
  expect([...planned.files.keys()].filter((path) => path.includes('la-contre-voie'))).toEqual([]);
});

test('a neighbour that takes a domain of a host takes no more than that [S146]', async () => {
  const before = gathered({ framasoft: { website: 'https://framasoft.org/' } });
  const list = at('list.example/l');
  web.set('list.example/l', federation({ framasoft: at('down.org/o'), mallory: at('mallory.org/o') }));
  web.set('mallory.org/o', organization('Framasoft', {}, 'organization.website = https://framasoft.org/'));
  const planned = await plan(list, before);
  expect(planned.after.map(({ id, domains }) => [id, domains])).toEqual([
    ['framasoft', ['framasoft.org']],
    ['mallory', []],
  ]);
  expect(changedIn(before, planned)).toEqual(['chatons.properties', 'organizations/mallory/organization.properties']);
});

test('a host of which nobody knew whether it is a member is one once it is listed, and the other records stay out', async () => {
  const evidence = { fr: 'Nommé en 2016', en: 'Named in 2016' };
  const unknown = (id: string): Organization => ({
    id,
    name: id,
    website: `https://${id}.org/`,
    funding: {},
    membership: { state: 'uncertain', evidence },
    domains: [`${id}.org`],
    file: {},
    sources: { 'organization.memberof.chatons.status.level': 'its page (2016-10)' },
    services: [],
  });
  const files = gathered({ host0: { website: 'https://host0.org/' } });
  const meant = files
    .get('chatons.properties')!
    .replace('subs.', `${fact('federation.website = https://www.chatons.org')}\n\nsubs.`);
  const before = new Map([...files, ['chatons.properties', meant]]);
  const list = at('list.example/l');
  web.set('list.example/l', federation({ host0: at('down.org/o'), alolise: at('down.org/a') }));
  const planned = await plan(list, before, { uncertain: [unknown('alolise'), unknown('rhien')] });
  expect(planned.after.map(({ id, membership }) => [id, membership.state])).toEqual(
    expect.arrayContaining([
      ['alolise', 'member'],
      ['rhien', 'uncertain'],
      ['_collective', 'collective'],
    ]),
  );
  expect(changedIn(before, planned)).toEqual(['chatons.properties', 'organizations/alolise/organization.properties']);
  expect(planned.files.get('organizations/alolise/organization.properties')).toContain(
    '# Source: its page (2016-10)\norganization.website = https://alolise.org/\n',
  );
});

test('what a host publishes counts as declared by it, in its file and of that day', async () => {
  const list = at('list.example/l');
  web.set('list.example/l', federation({ infini: at('infini.fr/o.properties'), kaz: at('down.org/o') }));
  const more = 'file.datetime = 2024-05-03T10:00:00\norganization.website = https://infini.fr/';
  web.set('infini.fr/o.properties', organization('Infini', { pad: at('infini.fr/pad.properties') }, more));
  web.set('infini.fr/pad.properties', service('Pad', 'https://pad.infini.fr/', 'file.datetime = 2020-05-03'));
  const first = await plan(list, gathered({ kaz: { website: 'https://kaz.bzh/' } }));
  const [infini, kaz] = first.after;
  expect(infini).toMatchObject({ file: { url: at('infini.fr/o.properties'), date: '2024-05-03' }, sources: {} });
  const [pad] = infini!.services;
  expect(pad).toMatchObject({ file: { url: at('infini.fr/pad.properties'), date: '2020-05-03' }, sources: {} });
  expect(pad).not.toHaveProperty('seen');
  expect(kaz?.sources).toHaveProperty('organization.name');
  expect(kaz?.services[0]).toMatchObject({ seen: '2020-05', sources: { 'service.name': 'somebody’s page (2020-05)' } });

  web.set('list.example/l', federation({ 'l-infini': at('infini.fr/o.properties'), kaz: at('down.org/o') }));
  const second = await plan(list, first.files);
  expect([...second.renamed], 'the same file under another name').toEqual([['infini', 'l-infini']]);
  expect(changedIn(first.files, second).filter((path) => path.includes('/l-infini/')).length).toBe(2);
});

test('what would not be read as it is written costs its own host and no other [S145]', async () => {
  const list = at('list.example/l');
  web.set('list.example/l', federation({ none: at('none.org/o'), infini: at('infini.fr/o') }));
  web.set('none.org/o', 'file.class = Organization\norganization.website = https://none.org/');
  web.set('infini.fr/o', organization('Infini', {}, 'organization.website = https://infini.fr/'));
  const planned = await plan(list, gathered({}));
  expect(planned.after.map(({ id }) => id)).toEqual(['infini']);
  expect(planned.problems).toEqual([{ code: 'word-for-nothing', where: 'none', detail: 'organization.name = none' }]);
});
