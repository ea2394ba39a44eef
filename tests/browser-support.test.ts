import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { apiUses } from './api-uses';
import { oldest, since, type Browser } from './browser-support';
import { globalsOf } from './globals-of';
import { filesIn } from './source-files';

const browsers = ['chrome', 'firefox', 'firefox_android'] as const;
const sources = filesIn(['utils/browser', 'utils/core', 'components', 'entrypoints'], ['.ts', '.tsx']);
const styles = filesIn(['components', 'entrypoints'], ['.css']);

/** What the data say nothing of. */
const unsaid: Record<string, string> = {
  'storage.local.setAccessLevel': 'Told of storage.session alone; Chromium has it, and it is asked for first.',
};

/** The listener of an event is not in the data apart from the event. */
const featureOf = (path: string) => `webextensions.api.${path.replace(/\.(add|remove|has)Listener$/, '')}`;

/** Each step of a path that a browser may lack: `windows`, `windows.create`. */
const stepsOf = (path: string) => path.split('.').map((_, index, keys) => keys.slice(0, index + 1).join('.'));

/** What a browser may lack of what is used, where nothing reckons with that. */
function unguarded(browser: Browser, code = sources): string[] {
  return code.flatMap(apiUses).flatMap(({ file, path, guarded }) => {
    const missing = stepsOf(path).find((step) => (since(browser, featureOf(step)) ?? 0) > oldest[browser]);
    return missing === undefined || guarded.includes(missing) ? [] : [`${path} in ${file}`];
  });
}

test.each(browsers)('every WebExtension API in use is in the oldest %s, or asked for first', (browser) => {
  expect(unguarded(browser)).toEqual([]);
});

test('every WebExtension API in use is known to the data, or listed', () => {
  const uses = sources.flatMap(apiUses);
  expect(uses.length).toBeGreaterThan(70);
  const unknown = uses.filter(({ path }) => since('firefox', featureOf(path)) === undefined);
  expect([...new Set(unknown.map(({ path }) => path))].toSorted()).toEqual(Object.keys(unsaid).toSorted());
  expect(unknown.filter(({ path, guarded }) => !guarded.includes(path))).toEqual([]);
});

test.each([
  ['await browser.windows.create({});', 1],
  ['const { windows: all } = browser; all.create({});', 1],
  ['const menus = browser.contextMenus; menus.removeAll();', 1],
  ['(browser as Newer).commands.getAll();', 1],
  ['const f = () => browser.commands.getAll(); const g = () => f(browser.windows?.create);', 1],
  ['browser.windows?.create({});', 0],
  ['(browser.commands ?? {}).getAll();', 0],
  ['const f = () => { if (!browser.windows) return; browser.windows.create({}); };', 0],
  ['const f = () => (browser.windows ? browser.windows.create({}) : undefined);', 0],
  ['browser.tabs.query({});', 0],
])('%s lacks %i on a phone', (text, found) => {
  expect(unguarded('firefox_android', [{ file: 'sample.ts', text }])).toHaveLength(found);
});

/** Members and styles that no name at the root tells of, and how each is seen in the code. */
const seen: Record<string, RegExp> = {
  'javascript.builtins.Array.toSorted': /\.toSorted\(/,
  'javascript.builtins.Array.flatMap': /\.flatMap\(/,
  'javascript.builtins.Array.at': /\.at\(/,
  'javascript.builtins.String.replaceAll': /\.replaceAll\(/,
  'javascript.builtins.Set.union': /(?<!\bv)\.(union|intersection|difference|isSubsetOf|isDisjointFrom)\(/,
  'javascript.builtins.Iterator.map': /(?<!Object)\.(values|keys|entries)\([^()]*\)\.\w+\(/,
  'javascript.builtins.Array.findLast': /\.findLast\(/,
  'javascript.builtins.Uint8Array.toHex': /\.(toHex|toBase64)\(/,
  'javascript.operators.nullish_coalescing_assignment': /\?\?=/,
  'javascript.regular_expressions.lookbehind_assertion': /\(\?<[!=]/,
  'javascript.regular_expressions.unicode_character_class_escape': /\\p\{/,
  'css.selectors.has': /:has\(/,
  'css.selectors.focus-visible': /:focus-visible/,
  'css.properties.overflow-wrap.anywhere': /overflow-wrap: anywhere/,
  'css.properties.inset-block-start': /inset-block-start:/,
  'css.types.min': /\bmin\(/,
  'css.properties.accent-color': /accent-color:/,
  'css.properties.rotate': /(?<![-\w])rotate:/,
};

const instances: Record<string, string> = { navigator: 'Navigator', crypto: 'Crypto', document: 'Document' };

/** `URL.canParse` → `api.URL.canParse_static`; what the data do not know gives undefined. */
function featuresOfGlobal(said: string): string[] {
  const [name = '', ...rest] = said.replace(/^new |\(.*/g, '').split('.');
  const member = rest[0];
  const tail = member === undefined ? '' : `.${member}`;
  const whole = [`javascript.builtins.${name}${tail}`, `api.${instances[name] ?? name}${tail}`];
  return [...whole, `${whole[1]}_static`].filter((feature) => since('chrome', feature) !== undefined);
}

/** What of the web platform is used, by its path in the data. */
const platform = new Set([
  ...sources.flatMap(globalsOf).flatMap(featuresOfGlobal),
  ...Object.entries(seen).flatMap(([feature, shape]) =>
    [...sources, ...styles].some(({ text }) => shape.test(text)) ? [feature] : [],
  ),
]);

/** Not held against an old browser, each for its reason. */
const unheld: Record<string, string> = {
  'api.AbortSignal.timeout_static': 'Before 124, Chromium ends it with another name of error, which nobody reads.',
};

test.each(browsers)('everything of the web platform in use is in the oldest %s', (browser) => {
  expect(platform.size).toBeGreaterThan(40);
  const newer = [...platform].filter((feature) => (since(browser, feature) ?? 0) > oldest[browser]);
  expect(newer.filter((feature) => !(feature in unheld))).toEqual([]);
});

test('the oldest Chromium is the first that has all that is used', () => {
  const held = [...platform].filter((feature) => !(feature in unheld));
  const needed = held.map((feature) => since('chrome', feature) ?? 0);
  expect(oldest.chrome).toBe(Math.max(...needed));
});

test.each(['firefox', 'firefox_android'] as const)(
  'the oldest %s is the first that tells that nothing is collected',
  (browser) => {
    const told = 'webextensions.manifest.browser_specific_settings.gecko.data_collection_permissions';
    expect(oldest[browser]).toBe(since(browser, told));
  },
);

test('the build is made for the oldest of each', () => {
  const [, firefox, chrome] = /'firefox(\d+)' : 'chrome(\d+)'/.exec(readFileSync('wxt.config.ts', 'utf8')) ?? [];
  expect({ firefox, chrome }).toEqual({ firefox: String(oldest.firefox), chrome: String(oldest.chrome) });
});
