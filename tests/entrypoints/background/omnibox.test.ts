import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { addressBar } from '../../../entrypoints/background/omnibox';
import { answerAddressBar } from '../../../utils/browser/toolbar/omnibox';
import { compiledFindables } from '../../../utils/publisher/catalogue/compile-findables';
import { compiledCatalogue } from '../../../utils/publisher/catalogue/read-catalogue';
import { bundledRegistry } from '../../../utils/publisher/federation/bundle-registry';
import { speak } from '../../speaking-browser';

type Listener = (...given: unknown[]) => void;
const listeners = vi.hoisted((): Record<string, Listener> => ({}));
const first = vi.hoisted((): string[] => []);
const read = vi.hoisted((): string[] => []);

vi.mock('../../../utils/browser/browser', async () => {
  const { fakeBrowser: fake } = await import('wxt/testing/fake-browser');
  const speaking = await import('../../speaking-browser');
  const events = ['onInputStarted', 'onInputChanged', 'onInputEntered', 'onInputCancelled'].map((name) => {
    return [name, { addListener: (listener: Listener) => (listeners[name] = listener) }];
  });
  const omnibox = {
    ...Object.fromEntries(events),
    setDefaultSuggestion: ({ description }: { description: string }) => first.push(description),
  };
  return { browser: { ...fake, ...speaking.browser, omnibox } };
});
vi.mock('../../../utils/browser/build', () => ({ build: { bundledVersion: 2026112100 } }));
vi.mock('../../../utils/browser/registry/stored-reader', () => ({ storedReader: async () => undefined }));
vi.mock('../../../utils/browser/packaged-file', () => ({
  packagedFile: async (name: string) => {
    read.push(name);
    return files.get(name)!;
  },
}));

const files = new Map([
  ['findables.json', JSON.stringify(compiledFindables())],
  ['catalogue.json', JSON.stringify(compiledCatalogue())],
  ['registry.json', JSON.stringify(await bundledRegistry())],
]);

const type = (typed: string) => new Promise<object[]>((resolve) => listeners.onInputChanged?.(typed, resolve));
const opened = async () => (await fakeBrowser.tabs.query({})).map(({ url }) => url?.split('/').at(-1));

beforeEach(() => {
  fakeBrowser.reset();
  first.length = 0;
  read.length = 0;
  answerAddressBar(addressBar);
  listeners.onInputStarted?.();
});

afterEach(() => {
  listeners.onInputCancelled?.();
  vi.unstubAllEnvs();
  speak('fr');
});

test('suggests kinds, services, hosts and towns at each key, and reads what it knows once, and no gazetteer', async () => {
  const seen = [await type('d'), await type('do'), await type('doo'), await type('brest'), await type('fram')];
  const types = seen.flat().map((line) => /<dim>— (.*)<\/dim>/.exec(JSON.stringify(line))?.[1]);
  expect(new Set(types)).toEqual(new Set(['type de service', 'à remplacer', 'hébergeur']));
  expect(await type('doodl')).toContainEqual({
    content: 'Doodle',
    description: '<match>Doodle</match> <dim>— à remplacer</dim>',
  });
  expect(read.filter((name) => name === 'findables.json')).toHaveLength(1);
  expect(read).not.toContain('gazetteer.txt');
});

test('says what Enter alone does: the whole directory, what goes by that name, else a search for the words', async () => {
  await type('');
  await type('BREST');
  await type('<miel> & cie');
  expect(first).toEqual([
    '<match>Annuaire</match> <dim>— Un service, un hébergeur, une ville</dim>',
    '<match>Annuaire</match> <dim>— Un service, un hébergeur, une ville</dim>',
    '<match>Brest</match> <dim>— commune</dim>',
    'Chercher «\u00a0&lt;miel&gt; &amp; cie\u00a0» dans l’annuaire',
  ]);
});

test('Firefox shows plain text, and what Enter would open below a line that stays', async () => {
  vi.stubEnv('FIREFOX', '1');
  speak('en');
  expect(await type('doodl')).toContainEqual({ content: 'Doodle', description: 'Doodle — to replace' });
  expect(await type('doodle')).toContainEqual({ content: 'Doodle', description: 'Doodle — to replace' });
  expect(await type('qqq & qqq')).toEqual([]);
  listeners.onInputStarted?.();
  expect(first.slice(1)).toEqual(['Directory — A service, a host, a town']);
});

test.each([
  ['Doodle', 'directory.html?instead=doodle'],
  ['Brest', 'directory.html?q=Brest'],
  ['miel & cie', 'directory.html?q=miel+%26+cie'],
  ['', 'directory.html'],
])('Enter on %j opens %s, in a new tab where one was asked for', async (entered, page) => {
  listeners.onInputEntered?.(entered, 'newForegroundTab');
  await vi.waitFor(async () => expect(await opened()).toContain(page));
});

test('Enter alone opens it in the tab in front, and beside a private one', async () => {
  const update = vi.spyOn(fakeBrowser.tabs, 'update').mockResolvedValue({} as never);
  const query = vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ incognito: false }] as never);
  addressBar.open('Lyon', 'currentTab');
  await vi.waitFor(() => {
    expect(update).toHaveBeenCalledWith({ url: expect.stringMatching(/directory\.html\?q=Lyon$/) });
  });
  query.mockResolvedValue([{ incognito: true }] as never);
  const create = vi.spyOn(fakeBrowser.tabs, 'create');
  addressBar.open('Lyon', 'currentTab');
  await vi.waitFor(() => expect(create).toHaveBeenCalledOnce());
  expect(update).toHaveBeenCalledOnce();
});

test('what could not be read is still searched for', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  const findables = files.get('findables.json')!;
  files.set('findables.json', 'broken');
  listeners.onInputStarted?.();
  expect(await type('doodle')).toEqual([]);
  files.set('findables.json', findables);
  expect(first.at(-1)).toBe('Chercher «\u00a0doodle\u00a0» dans l’annuaire');
});
