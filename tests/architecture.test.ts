import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { globalsOf } from './globals-of';
import { codeOf, filesIn, importsOf, pathsIn, root, type Import, type SourceFile } from './source-files';

const layers = ['utils/core', 'utils/browser', 'components', 'entrypoints', 'utils/publisher'] as const;
const sources = filesIn([...layers], ['.ts', '.tsx']);
const inBrowser = sources.filter(({ file }) => !file.startsWith('utils/publisher/'));
const tests = filesIn(['tests'], ['.ts', '.tsx', '.mjs']);
const roots = filesIn(['.'], ['.config.ts']).filter(({ file }) => !file.includes('/'));
const styles = filesIn(['components', 'entrypoints'], ['.css']);
const imports = sources.flatMap(importsOf);

const isOurs = ({ to }: Import) => /^(utils|components|entrypoints|data|tests|public)\//.test(to);
const said = ({ from, to }: Import) => `${from} → ${to}`;
/** `popup` of entrypoints/popup/popup.tsx. */
const room = (file: string) => file.split('/')[1];
/** The files whose code shows something that it may not. */
const filesWith = (pattern: RegExp, files = inBrowser) =>
  files.filter(({ text }) => pattern.test(codeOf(text))).map(({ file }) => file);

/** Who uses what of these, of all that the browser and the language offer. */
const usesOf = (names: RegExp, files: SourceFile[]) =>
  files.flatMap((one) =>
    globalsOf(one)
      .filter((name) => names.test(name))
      .map((name) => `${one.file}: ${name}`),
  );

test('there is something to look at', () => {
  expect(sources.length).toBeGreaterThan(150);
  expect(imports.length).toBeGreaterThan(400);
  expect(imports.filter((each) => isOurs(each) && !pathsIn(path.posix.dirname(each.to)).includes(each.to))).toEqual([]);
});

describe('the layers', () => {
  /** What each may take from us, and which packages. */
  const mayTake: Record<(typeof layers)[number], { ours: RegExp; packages: RegExp }> = {
    // jose checks the head, and the background alone carries it; d3-geo draws the map. Both are pure.
    'utils/core': { ours: /^utils\/core\//, packages: /^(valibot|jose|d3-geo)$/ },
    'utils/browser': {
      ours: /^(utils\/(core|browser)\/|public\/_locales\/|data\/[^/]+\.json$)/,
      packages: /^(webextension-polyfill|idb|valibot)$/,
    },
    components: {
      ours: /^(utils\/(core|browser)\/|components\/|data\/[^/]+\.json$)/,
      packages: /^preact(\/|$)/,
    },
    entrypoints: {
      ours: /^(utils\/(core|browser)\/|components\/|entrypoints\/|data\/[^/]+\.json$)/,
      packages: /^(preact(\/.*)?|wxt\/utils\/[a-z-]+|jose)$/,
    },
    'utils/publisher': {
      ours: /^(utils\/(core|publisher)|data)\//,
      packages: /^(node:.*|[a-z@][\w./-]*|\.oxfmtrc\.json)$/,
    },
  };

  test.each(layers)('%s takes nothing from above', (layer) => {
    const { ours, packages } = mayTake[layer];
    const within = imports.filter(({ from }) => from.startsWith(`${layer}/`));
    expect(within.length).toBeGreaterThan(0);
    const upward = within.filter((each) => !(isOurs(each) ? ours : packages).test(each.to));
    expect(upward.map(said)).toEqual([]);
  });

  test('nothing of ours takes from the tests', () => {
    expect(imports.filter(({ to }) => to.startsWith('tests/')).map(said)).toEqual([]);
  });

  test('what Node runs stays out of the browser', () => {
    const fromNode = imports.filter(({ from, to }) => !from.startsWith('utils/publisher/') && to.startsWith('node:'));
    expect(fromNode.map(said)).toEqual([]);
  });

  test('data holds no code', () => {
    expect(pathsIn('data').filter((file) => !/\.(json|properties|md)$/.test(file))).toEqual([]);
  });

  test('nobody takes from the publisher but the build, the commands and the tests', () => {
    const readers = imports.filter(({ to }) => to.startsWith('utils/publisher/')).map(({ from }) => from);
    expect(readers.length).toBeGreaterThan(100);
    expect(readers.filter((file) => !file.startsWith('utils/publisher/'))).toEqual([]);
  });

  test('each page and script stands by itself', () => {
    const across = imports.filter(({ from, to }) => from.startsWith('entrypoints/') && to.startsWith('entrypoints/'));
    expect(across.filter(({ from, to }) => room(from) !== room(to)).map(said)).toEqual([]);
  });
});

/** Each circle of a graph that is found first, as the way along it. */
function circlesOf(arrows: readonly (readonly [from: string, to: string])[]): string[] {
  const next = new Map(arrows.map(([from]) => [from, arrows.filter((arrow) => arrow[0] === from)]));
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (node: string, way: string[]) => {
    if (way.includes(node)) circles.push([...way.slice(way.indexOf(node)), node].join(' → '));
    if (done.has(node) || way.includes(node)) return;
    for (const [, to] of next.get(node) ?? []) walk(to, [...way, node]);
    done.add(node);
  };
  for (const node of next.keys()) walk(node, []);
  return circles;
}

describe('no circle, not even of types', () => {
  const ours = imports.filter(({ from, to }) => isOurs({ from, to, names: [] }) && from !== to);

  test('of files', () => {
    expect(circlesOf(ours.map(({ from, to }) => [from, to]))).toEqual([]);
  });

  test('of folders', () => {
    const folder = path.posix.dirname;
    const across = ours.filter(({ from, to }) => folder(from) !== folder(to));
    expect(across.length).toBeGreaterThan(200);
    expect(circlesOf(across.map(({ from, to }) => [folder(from), folder(to)]))).toEqual([]);
  });
});

test('an address is taken apart only once it is sure to be one', () => {
  // Mirrors are the build's own: readPublishers refuses what is no address.
  const ofMirrors = new Set(
    ['fetch-head', 'fetch-registry', 'mirror-access', 'publishers'].map((name) => `utils/core/sync/${name}.ts`),
  );
  const calls = inBrowser.flatMap(({ file, text }) =>
    Array.from(codeOf(text).matchAll(/(try \{\s*\w+ = )?new URL\((.*?)\)/g), ([call, tried, address]) => {
      return { file, call, isSure: tried !== undefined || text.includes(`URL.canParse(${address})`) };
    }),
  );
  expect(calls.length).toBeGreaterThan(10);
  expect(calls.filter(({ file, isSure }) => !isSure && !ofMirrors.has(file))).toEqual([]);
});

test('all of core ships: an entrypoint leads to every file of it', () => {
  const reached = new Set<string>();
  const walk = (file: string) => {
    if (reached.has(file)) return;
    reached.add(file);
    for (const { to } of imports.filter(({ from }) => from === file)) walk(to);
  };
  for (const { file } of sources) if (file.startsWith('entrypoints/')) walk(file);
  const core = sources.filter(({ file }) => file.startsWith('utils/core/')).map(({ file }) => file);
  expect(core.filter((file) => !reached.has(file))).toEqual([]);
});

describe('names', () => {
  test('of files and folders are kebab-case', () => {
    const named = ['components', 'entrypoints', 'utils', 'tests', 'public', 'data'].flatMap(pathsIn);
    const free = /^(data\/federation\/|public\/_locales\/|tests\/e2e\/browsers\/sample\/_locales\/)|README\.md$/;
    const wrong = named.filter(
      (file) => !free.test(file) && !file.split('/').every((part) => /^[a-z0-9]+([.-][a-z0-9]+)*$/.test(part)),
    );
    expect([...new Set(wrong)]).toEqual([]);
  });

  test('of files are no drawers', () => {
    const drawers = /\/(utils|helpers?|common|misc|shared|constants|types)\.tsx?$/;
    expect(sources.filter(({ file }) => drawers.test(file)).map(({ file }) => file)).toEqual([]);
  });

  test('of top-level folders are those that the design lists', () => {
    const listed = ['components', 'data', 'entrypoints', 'public', 'tests', 'utils'];
    const unlisted = readdirSync(root, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map(({ name }) => name)
      .filter((name) => !['node_modules', 'test-results', 'playwright-report'].includes(name)); // in .gitignore
    expect(unlisted.toSorted()).toEqual(listed);
  });
});

describe('one door to the outside', () => {
  test.each([
    ['webextension-polyfill', 'utils/browser/browser.ts'],
    ['idb', 'utils/browser/registry/registry-database.ts'],
  ])('%s is imported in one file', (name, file) => {
    expect([...new Set(imports.filter(({ to }) => to === name).map(({ from }) => from))]).toEqual([file]);
  });

  test('one file fetches [S55]', () => {
    const doors = new RegExp(
      '^(fetch|XMLHttpRequest|WebSocket|WebTransport|EventSource|RTCPeerConnection|Image|Audio|Worker|SharedWorker' +
        '|importScripts|navigator\\.(sendBeacon|serviceWorker)|document\\.(createElement(NS)?|write)|import\\(…\\)' +
        '|globalThis|window|self|\\[…\\])$',
    );
    expect(usesOf(doors, inBrowser)).toEqual([
      'utils/browser/fetch.ts: fetch',
      'entrypoints/detect.ts: globalThis', // carries the mark by which the script finds that it runs there already
      'entrypoints/detect.ts: window', // is listened to
    ]);
  });

  test('no file but its door names the interface of extensions, as tests may', () => {
    expect(usesOf(/^chrome\b/, inBrowser)).toEqual([]);
  });

  test('one file of the publisher writes to a terminal [S122]', () => {
    const publisher = sources.filter(({ file }) => file.startsWith('utils/publisher/'));
    const writes = /\.write\b|\bwriteSync\b|createWriteStream|\/dev\/|['"]node:(console|tty)['"]/;
    expect(filesWith(writes, publisher)).toEqual(['utils/publisher/terminal/printer.ts']);
    const named = usesOf(/^(console|process\.(stdout|stderr|emitWarning))\b/, publisher);
    const commands =
      /^utils\/publisher\/(identify|(add|cli)\/cli|package\/(reproduce|zip))\.ts: process\.std(out|err)$/;
    expect(named.filter((use) => !commands.test(use))).toEqual([]); // these hand it to the printer
    expect(named.length).toBeGreaterThan(4);
  });

  test('core asks nobody: no clock, no chance, no storage, no page', () => {
    const core = sources.filter(({ file }) => file.startsWith('utils/core/'));
    expect(core.length).toBeGreaterThan(30);
    // What the language computes from what it is given; a date of a number or a text is given, that of nothing is asked.
    const computes =
      /^(undefined|Infinity|NaN|((Array|Boolean|Error|Float64Array|JSON|Map|Number|Object|Promise|RegExp|Set|String|TextDecoder|URL|URLSearchParams|Uint8Array|WeakMap)(\.\w+)?)|encodeURI(Component)?|Math\.(?!random)\w+|Intl\.Collator|Date\.(UTC|parse)|new Date\(…\))$/;
    expect(usesOf(/./, core).filter((use) => !computes.test(use.split(': ')[1]!))).toEqual([]);
  });

  test('no text becomes code or markup [S3]', () => {
    expect(
      filesWith(
        /innerHTML|outerHTML|insertAdjacentHTML|\beval\s*\(|new Function\b|dangerouslySetInnerHTML|document\.write/,
      ),
    ).toEqual([]);
  });
});

test('no file of code is longer than 200 lines', () => {
  const long = [...sources, ...roots].filter(({ text }) => text.trimEnd().split('\n').length > 200);
  expect(long.map(({ file }) => file)).toEqual([]);
});

describe('the look', () => {
  const colour = /#[0-9a-f]{3,8}\b|\b(rgba?|hsla?|oklch|oklab)\(/i;

  test('has its colours in one place', () => {
    const strangers = [...styles, ...inBrowser].filter(({ text }) => colour.test(codeOf(text))).map(({ file }) => file);
    // A badge is drawn by the browser and cannot read a style sheet.
    expect(strangers.toSorted()).toEqual(['components/tokens.css', 'utils/browser/toolbar/toolbar.ts']);
  });

  test('signs are drawn and not written: few fonts have them, and to look for one takes a new popup 4 ms', () => {
    const drawn = [...inBrowser.filter(({ file }) => /^(components|entrypoints)\//.test(file)), ...styles];
    expect(filesWith(/[\u2190-\u2bff]/, drawn)).toEqual([]);
    // Nor does the browser write one of its own: the triangle of a `summary`.
    expect(filesWith(/^summary \{[^}]*list-style: none/m, styles)).toEqual(['components/tokens.css']);
  });

  test('no two of them have one file name: their classes are called by it', () => {
    const names = styles.map(({ file }) => path.posix.basename(file));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test('has no rem, no !important, and moves only for who likes that', () => {
    const wrong = styles.filter(({ text }) => /\d\s*rem\b|!important/.test(codeOf(text)));
    expect(wrong.map(({ file }) => file)).toEqual([]);
    const moving = styles.filter(({ text }) => /\b(transition|animation)(-[a-z]+)?:/.test(codeOf(text)));
    expect(
      moving.filter(({ text }) => !text.includes('prefers-reduced-motion: no-preference')).map(({ file }) => file),
    ).toEqual([]);
  });
});

test('what is exported is imported somewhere, and not by its test alone', () => {
  // A command that lives among the tests, as `npm run zip` does, is a user like any other.
  const commands = tests.filter(({ file }) => /^tests\/(tools|bench)\//.test(file) && !file.includes('.test.'));
  const everyImport = [...imports, ...[...commands, ...roots].flatMap(importsOf)];
  const taken = new Set(everyImport.flatMap(({ to, names }) => names.map((name) => `${to} ${name}`)));
  const declared =
    /^export\s+(?:default\s+)?(?:declare\s+)?(?:async\s+)?(?:function\*?|const|let|class|type|interface|enum)\s+(\w+)/gm;
  const idle = sources
    .filter(({ file }) => !file.startsWith('entrypoints/'))
    .flatMap(({ file, text }) => [...codeOf(text).matchAll(declared)].map(([, name]) => `${file} ${name}`))
    .filter((one) => !taken.has(one) && !taken.has(`${one.split(' ')[0]} *`));
  expect(idle).toEqual([]);
});

test('no promise of a later day is past its day', () => {
  const today = new Date().toISOString().slice(0, 10);
  const everything = [...sources, ...roots, ...styles, ...tests];
  const late = everything.flatMap(({ file, text }) =>
    [...text.matchAll(/TODO \[(\d{4}-\d{2}-\d{2})\]/g)]
      .filter(([, day]) => day! < today)
      .map(([todo]) => `${file} ${todo}`),
  );
  expect(late).toEqual([]);
  const undated = [...sources, ...roots, ...styles].filter(({ text }) =>
    /\b(TODO|FIXME|XXX|HACK)\b(?! \[\d{4})/.test(text),
  );
  expect(undated.map(({ file }) => file)).toEqual([]);
});
