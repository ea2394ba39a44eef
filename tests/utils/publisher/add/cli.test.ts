import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { AnswersEnded } from '../../../../utils/publisher/add/interview';
import { run } from '../../../../utils/publisher/add/run';
import sentences from '../../../../utils/publisher/add/sentences.json';
import { languageOf, type Language } from '../../../../utils/publisher/add/sentences';
import { formatted } from '../../../../utils/publisher/formatted';
import { folderFiles } from '../../../../utils/publisher/federation/folder-files';
import { readFederationTree } from '../../../../utils/publisher/federation/read-federation-tree';
import { parseServiceKind } from '../../../../utils/publisher/catalogue/service-kind';
import { parseTrackedService } from '../../../../utils/publisher/catalogue/tracked-service';

vi.setConfig({ testTimeout: 60_000 }); // the catalogue is read for each interview, the gazetteer for a host

// Nobody will add what is named here: whoever types the examples of data/README.md must not find these tests red.
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chatiere-add-'));
  cpSync('data/federation', join(folder, 'data/federation'), { recursive: true });
  cpSync('tests/data/visited-urls.json', join(folder, 'tests/data/visited-urls.json'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const text = (path: string) => readFileSync(join(folder, path), 'utf8');
const isThere = (path: string) => existsSync(join(folder, path));

/** What is typed, Enter after Enter: `a||b` leaves the second question out. */
const answersIn = (typed: string) => typed.split('|');

/** A person who gives these answers, one after the other, and all that they were told. */
async function told(args: string[], answers: string[], language: Language = 'en') {
  const said: string[] = [];
  const waiting = [...answers];
  const terminal = {
    say: (line: string) => void said.push(line),
    ask: (question: string) => {
      said.push(question);
      const answer = waiting.shift();
      return answer === undefined ? Promise.reject(new AnswersEnded()) : Promise.resolve(answer);
    },
  };
  const code = await run(args, terminal, { language, folder, today: '2026-12-24' });
  return { code, said: said.join('\n'), unused: waiting };
}

const zzpoll = answersIn(
  'Zzpoll||Zzpoll Inc.|us|no|date-poll, appointment|zzpoll.example|*://*.zzpoll.example/*||' +
    '*://help.zzpoll.example/*|||https://zzpoll.example/about||Polls close after 30 days.|' +
    'https://zzpoll.example/p/1||yes',
);

describe('add service', () => {
  test('writes what the parser takes, and the address to try it with', async () => {
    expect(await told(['service'], zzpoll)).toMatchObject({ code: 0, unused: [] });
    const written: unknown = JSON.parse(text('data/services/zzpoll.json'));
    expect(written).toEqual({
      $schema: '../schemas/services.json',
      name: 'Zzpoll',
      owner: 'Zzpoll Inc.',
      ownerCountry: 'US',
      gafam: false,
      kinds: ['date-poll', 'appointment'],
      match: ['*://zzpoll.example/*', '*://*.zzpoll.example/*'],
      exclude: ['*://help.zzpoll.example/*'],
      note: 'Polls close after 30 days.',
      sources: ['https://zzpoll.example/about'],
    });
    expect(parseTrackedService('zzpoll', written).problems).toEqual([]);
    const visited = Object.entries(JSON.parse(text('tests/data/visited-urls.json')) as Record<string, string[]>);
    expect(visited).toContainEqual(['zzpoll', ['https://zzpoll.example/p/1']]);
    expect(visited.map(([id]) => id)).toEqual(visited.map(([id]) => id).toSorted());
    for (const path of ['data/services/zzpoll.json', 'tests/data/visited-urls.json']) {
      expect(await formatted(path, text(path))).toBe(text(path));
    }
  });

  test('asks again, in words, until an answer can be used', async () => {
    const { code, said } = await told(
      ['service'],
      answersIn(
        '|Zzpoll|Zz Poll|doodle|zzpoll|Zzpoll Inc.|USA|ZZ|US|perhaps|no|polls||date-poll|' +
          'zz poll.example|*.asso.fr|*://docs.zzpoll.{tld}/*|zzpoll.example||*://help.other.example/*|*://zzpoll.example/help/*||||press|||zzpoll.example|https://doodle.com/x|' +
          'https://elsewhere.example/|https://zzpoll.example/p/1||yes',
      ),
    );
    expect(code).toBe(0);
    expect(said).toContain('This one is needed.');
    expect(said).toContain('A short name is made of small letters');
    expect(said).toContain('This cannot be used: USA');
    expect(said).toContain("ZZ is no country's code.");
    expect(said).toContain('Answer yes or no.');
    expect(said).toContain('No kind is called polls. Do you mean: ');
    expect(said).toContain('date-poll (Date poll)');
    expect(said).toContain('*://zz poll.example/* is no pattern.');
    expect(said).toContain('*://*.asso.fr/* is an ending under which everybody has sites');
    expect(said).toContain('There is no family of endings for *://docs.zzpoll.{tld}/*. Known: google,');
    expect(said).toContain('*://help.other.example/* is none of the addresses');
    expect(said).toContain('as a browser shows it: https://zzpoll.example');
    expect(said).toContain('https://doodle.com/x belongs to Doodle.');
    expect(said).toContain('Your patterns do not find https://elsewhere.example/.');
  });

  test('names the family of a pattern with {tld} by itself', async () => {
    const answers = [...zzpoll];
    answers.splice(6, 6, '*://zzpoll.google.{tld}/*', '', '', '');
    answers[answers.indexOf('https://zzpoll.example/p/1')] = 'https://zzpoll.google.fr/p/1';
    expect(await told(['service'], answers)).toMatchObject({ code: 0 });
    expect(JSON.parse(text('data/services/zzpoll.json'))).toMatchObject({ tldFamily: 'google' });
  });

  test('takes no address that another service has, until one of them gives way', async () => {
    const answers = [...zzpoll];
    answers.splice(6, 0, '*://*.doodle.com/*', '', '', '');
    const { code, said } = await told(['service'], answers);
    expect(said).toMatch(/Another service has the same addresses \(.*doodle\)/);
    expect(code).toBe(0);
  });

  test('writes nothing without a yes, nor where the answers end early', async () => {
    expect(await told(['service'], [...zzpoll.slice(0, -1), 'no'])).toMatchObject({ code: 1 });
    expect(isThere('data/services')).toBe(false);
    const { code, said } = await told(['service'], zzpoll.slice(0, 5));
    expect([code, said.includes('The answers ended too early: nothing was written.')]).toEqual([1, true]);
    expect(text('tests/data/visited-urls.json')).toBe(readFileSync('tests/data/visited-urls.json', 'utf8'));
  });

  test('never overwrites', async () => {
    await told(['service'], zzpoll);
    const before = text('data/services/zzpoll.json');
    const { code, said } = await told(['service'], ['Other', 'zzpoll']);
    expect([code, said.includes('zzpoll is there already')]).toEqual([1, true]);
    expect(text('data/services/zzpoll.json')).toBe(before);
  });
});

describe('add kind', () => {
  const kind = answersIn('zz-seats|Plan de salle|Seat map|many|rare|yes');

  test('writes what the parser takes', async () => {
    const { code, said, unused } = await told(['kind'], kind);
    expect([code, unused]).toEqual([0, []]);
    expect(said).toContain('This cannot be used: many');
    expect(said).toContain('add zz-seats to the kinds of at least one file');
    const written: unknown = JSON.parse(text('data/kinds/zz-seats.json'));
    expect(written).toEqual({
      $schema: '../schemas/kinds.json',
      fr: 'Plan de salle',
      en: 'Seat map',
      availability: 'rare',
    });
    expect(parseServiceKind('zz-seats', written).problems).toEqual([]);
  });
});

describe('add host', () => {
  const chat = answersIn(
    'https://www.chatons.org/chat-zz|2026-11|Chat Zz||chat-zz.example|https://framasoft.org/chat|https://chat-zz.example/||' +
      'ASSOCIATION|https://chat-zz.example/statuts|2019|2019-13|2019-12|||ZZ|FR|||Nowhere-sur-Rien|Vannes|1|' +
      '||||contact@chat-zz.example|||Sondages||||https://docs.google.com/x|https://sondages.chat-zz.example||none;free||||' +
      'Framadate|||||Autre|organization|autre-|autre|||https://autre.chat-zz.example||||Inconnu 3000||||||oui',
  );

  test('writes what the federation reads without a problem, a source and a date above each fact, and lists it', async () => {
    const { code, said, unused } = await told(['host'], chat, 'fr');
    expect([code, unused]).toEqual([0, []]);
    expect(said).toContain('Seuls les membres du collectif');
    expect(said).toContain("ZZ n'est le code d'aucun pays.");
    expect(said).toContain(
      "https://framasoft.org/chat est sur framasoft.org, le domaine d'un autre membre : Framasoft.",
    );
    expect(said).toContain('https://docs.google.com/x est sur google.com, où se trouve un service suivi');
    expect(said).toContain('+ subs.chat-zz = organizations/chat-zz/organization.properties\n');
    expect(said).toContain('+ file.datetime = 2026-12-24T00:00:00\n');
    expect(said).toContain('organization existe déjà.');
    expect(said).toContain('ne commence ni ne finit par un tiret');
    expect(said).toContain('Commune inconnue.');
    expect(said).toMatch(/Ce logiciel sert à : .*Sondage de dates/);
    expect(said).toContain('Aucun fichier de data/software ne porte ce nom');
    expect(text('data/federation/organizations/chat-zz/organization.properties')).toBe(`file.class = Organization
file.protocol = ChatonsInfos-0.5
file.datetime = 2026-12-24T00:00:00

# Source: https://www.chatons.org/chat-zz (2026-11)
organization.name = Chat Zz
# Source: https://www.chatons.org/chat-zz (2026-11)
organization.website = https://chat-zz.example/
# Source: https://chat-zz.example/statuts (2019)
organization.type = ASSOCIATION
# Source: https://www.chatons.org/chat-zz (2026-11)
organization.memberof.chatons.status.level = ACTIVE
# Source: https://chat-zz.example/statuts (2019)
organization.memberof.chatons.startdate = 2019-12
# Source: https://chat-zz.example/statuts (2019)
organization.country.code = FR
# Source: https://chat-zz.example/statuts (2019)
organization.geolocation.address = Vannes
# Source: https://chat-zz.example/statuts; coordinates of the town, GeoNames (2019)
organization.geolocation.latitude = 47.66
# Source: https://chat-zz.example/statuts; coordinates of the town, GeoNames (2019)
organization.geolocation.longitude = -2.76
# Source: https://chat-zz.example/statuts (2019)
organization.contact.email = contact@chat-zz.example

subs.sondages = sondages.properties
subs.autre = autre.properties
`);
    expect(text('data/federation/organizations/chat-zz/sondages.properties')).toContain(
      '# Source: https://www.chatons.org/chat-zz (2026-11)\nservice.registration = none;free\n',
    );

    const tree = await readFederationTree('chatons.properties', folderFiles(join(folder, 'data/federation')));
    expect([...tree.problems, ...tree.organizations.flatMap(({ problems }) => problems)]).toEqual([]);
    expect(tree.federation?.instant).toBe('2026-12-24T00:00:00.000Z');
    const ids = tree.organizations.map(({ id }) => id);
    expect(ids).toEqual(ids.toSorted());
    const added = tree.organizations.find(({ id }) => id === 'chat-zz');
    expect(added?.file?.memberSince).toBe('2019-12');
    expect(added?.services.map(({ file }) => [file?.name, file?.registration, file?.software?.name])).toEqual([
      ['Sondages', ['None', 'Free'], 'Framadate'],
      ['Autre', [], 'Inconnu 3000'],
    ]);
  });

  test('does not take a host that is there', async () => {
    const { said } = await told(['host'], ['press', '2026', 'ARN', 'arn'], 'fr');
    expect(said).toContain('arn existe déjà');
    expect(readdirSync(join(folder, 'data/federation/organizations'))).not.toContain('chat-zz');
  });
});

/** The command as a person runs it, with its answers piped in. */
const command = (args: string[], input: string, language: string) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'utils/publisher/add/cli.ts', ...args], {
    input,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, LANG: language },
  });

describe('the command', () => {
  test('asks on the terminal, in the language of LANG, and writes', () => {
    const { stdout, status } = command(['service', '--into', folder], `${zzpoll.join('\n')}\n`, 'fr_FR.UTF-8');
    expect(stdout).toContain("Comment s'appelle le service ?");
    expect([status, isThere('data/services/zzpoll.json')]).toEqual([0, true]);
  });

  test('stops where nobody answers', () => {
    const { status, stdout } = command(['kind', '--into', folder], 'zz-seats\n', 'C');
    expect([status, stdout.trimEnd().endsWith('nothing was written.')]).toEqual([1, true]);
  });
});

test('says how it is used', async () => {
  const nobody = { unused: [], code: 2 };
  const usage = expect.stringMatching(/^Usage: /) as string;
  for (const args of [[], ['cat'], ['--cat'], ['kind', 'host']])
    expect(await told(args, [])).toEqual({ ...nobody, said: usage });
  expect(await told(['host', '--into', join(folder, 'data')], [])).toEqual({
    ...nobody,
    said: expect.stringContaining(`${join(folder, 'data/data/federation/chatons.properties')} is not there.`) as string,
  });
});

const blanks = (sentence: string) => (sentence.match(/\{\w+\}/g) ?? []).toSorted();

test('every sentence is there in both languages, with the same blanks', () => {
  for (const [key, { en, fr }] of Object.entries(sentences)) {
    expect([key, en.length > 3, fr.length > 3, blanks(fr)]).toEqual([key, true, true, blanks(en)]);
  }
});

test.each([
  [{ LANG: 'fr_FR.UTF-8' }, 'fr'],
  [{ LANG: 'fr_FR.UTF-8', LC_ALL: 'C' }, 'en'],
  [{ LANG: 'de_DE', LC_MESSAGES: 'fr_CH' }, 'fr'],
  [{}, 'en'],
])('%j speaks %s', (env, language) => {
  expect(languageOf(env)).toBe(language);
});
