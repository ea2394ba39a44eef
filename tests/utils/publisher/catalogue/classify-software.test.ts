import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { softwareIndex } from '../../../../utils/publisher/catalogue/classify-software';
import { parseSoftware } from '../../../../utils/publisher/catalogue/software';

const software = (name: string, kinds: string[], more: object = {}) =>
  parseSoftware(name.toLowerCase().replace(/[^a-z0-9]+/g, '-'), { name, kinds, ...more }).value!;

const words: Record<string, string[]> = { calendar: ['agenda'], 'video-sharing': ['video'] };

const kindsOfSoftware = softwareIndex(
  [
    software('Nextcloud', ['file-storage'], {
      aliases: [{ name: 'Framadrive', kinds: ['file-storage'] }],
      ifEnabled: ['calendar'],
    }),
    software('Nextcloud Calendar', ['calendar'], { aliases: ['Framagenda'] }),
    software('Baïkal', ['calendar']),
    software('PeerTube', ['video-sharing'], { ifEnabled: ['live-streaming'] }),
    software('Forgejo', ['code-forge']),
    software('Gitea', ['code-forge']),
    software('diaspora*', ['social-network']),
    software('Matrix', ['messaging'], { everyday: ['Matrix'] }),
    software('Deck', ['kanban'], { everyday: ['Deck'] }),
  ],
  { notFree: ['Gitea Cloud'], wordsOfKind: (kind) => new Set(words[kind]) },
);

describe('the kinds of a software', () => {
  test('are certain for what it does by itself, possible for what the host must switch on', () => {
    expect(kindsOfSoftware('Nextcloud')).toEqual({
      software: ['nextcloud'],
      kinds: ['file-storage'],
      possibleKinds: ['calendar'],
    });
    expect(kindsOfSoftware('PeerTube')).toMatchObject({
      kinds: ['video-sharing'],
      possibleKinds: ['live-streaming'],
    });
  });

  test('become certain with the module that the host names', () => {
    expect(kindsOfSoftware('Nextcloud 31', ['Calendar', 'Cospend'])).toEqual({
      software: ['nextcloud', 'nextcloud-calendar'],
      kinds: ['calendar', 'file-storage'],
      possibleKinds: [],
    });
  });

  test('are found without regard to case, accents and punctuation', () => {
    for (const name of ['baikal', 'BAÏKAL', ' Bai\u0308kal '])
      expect(kindsOfSoftware(name).kinds).toEqual(['calendar']);
    expect(kindsOfSoftware('Diaspora').kinds).toEqual(['social-network']);
    expect(kindsOfSoftware('frama-genda').kinds).toEqual(['calendar']);
  });

  test('are those of either name when a host writes two', () => {
    expect(kindsOfSoftware('Gitea/Forgejo').kinds).toEqual(['code-forge']);
    expect(kindsOfSoftware('Unknown / Gitea').kinds).toEqual(['code-forge']);
  });

  test('are those of its part alone for the name of a part', () => {
    expect(kindsOfSoftware('Framadrive')).toMatchObject({ kinds: ['file-storage'], possibleKinds: [] });
  });

  test('are none for a software that nobody described', () => {
    for (const name of ['', '/', '***', 'Nextcl', 'constructor', '__proto__']) {
      expect(kindsOfSoftware(name, ['Calendar'])).toEqual({ software: [], kinds: [], possibleKinds: [] });
    }
  });

  test('are those of the name, whatever stands beside it that says nothing else', () => {
    const beside = fc.constantFrom(
      '31',
      'v2.0.1',
      '(beta)',
      'Team Edition',
      'édition libre',
      'server',
      '(agenda)',
      '_ynh',
    );
    fc.assert(
      fc.property(fc.uniqueArray(beside, { maxLength: 3 }), (around) => {
        expect(kindsOfSoftware(['Nextcloud', ...around].join(' ')).kinds).toEqual(['file-storage']);
      }),
    );
  });

  test('are none beside a word that makes it something else, but for an aside in brackets', () => {
    expect(kindsOfSoftware('PeerTube Downloader').kinds).toEqual([]);
    expect(kindsOfSoftware('PeerTube (downloader)').kinds).toEqual(['video-sharing']);
    expect(kindsOfSoftware('Gitea Enterprise Edition').kinds).toEqual([]);
  });

  test('are those of an everyday word only where nothing else is said', () => {
    expect(kindsOfSoftware('Matrix 1.12').kinds).toEqual(['messaging']);
    for (const name of [
      'Matrix (film)',
      'the Matrix',
      'Matrix2',
      'Matrix, film',
      'Matrix Deck',
      'Secret Edition Matrix',
    ]) {
      expect([name, kindsOfSoftware(name).kinds]).toEqual([name, []]);
    }
  });

  test('are none for what is known not to be free, under any version', () => {
    for (const name of ['Gitea Cloud', 'Gitea Cloud 2', 'Gitea Cloud (forge)']) {
      expect([name, kindsOfSoftware(name).kinds]).toEqual([name, []]);
    }
  });

  test('never say of one kind both that it is certain and that it is possible', () => {
    const names = fc.constantFrom('Nextcloud', 'PeerTube', 'Nextcloud/PeerTube', 'Framagenda/Nextcloud');
    fc.assert(
      fc.property(
        fc.oneof(names, fc.string()),
        fc.array(fc.oneof(fc.constant('Calendar'), fc.string())),
        (name, modules) => {
          const { kinds, possibleKinds } = kindsOfSoftware(name, modules);
          expect(possibleKinds.filter((id) => kinds.includes(id))).toEqual([]);
        },
      ),
    );
  });
});
