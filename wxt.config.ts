import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { bundledRegistry } from './utils/publisher/federation/bundle-registry';
import { compiledCatalogue } from './utils/publisher/catalogue/read-catalogue';
import { compiledGazetteer } from './utils/publisher/gazetteer/compile-gazetteer';
import { compiledEquivalence } from './utils/publisher/catalogue/compile-equivalence';
import { compiledSoftwareDetails } from './utils/publisher/catalogue/compile-software-details';
import { compiledFindables } from './utils/publisher/catalogue/compile-findables';
import { compiledGuides } from './utils/publisher/catalogue/compile-guides';
import { compiledLeaving } from './utils/publisher/catalogue/compile-leaving';
import { compiledMap } from './utils/publisher/map/compile-map';
import { licences } from './utils/publisher/package/licences';
import { serviceCitations } from './utils/publisher/catalogue/service-citations';
import { originOfMirror } from './utils/core/sync/mirror-access';
import { readPublishers } from './utils/core/sync/publishers';
import { compiledWhole, oneScript, ownLoader, sharedScript } from './utils/publisher/package/page-scripts';
import { packagedMessages } from './utils/publisher/package/packaged-messages';
import { polyfillFor, usedApis } from './utils/publisher/package/used-apis';
import { waitingTimes } from './utils/publisher/package/waiting-times';
import { publicSuffixes } from './utils/publisher/package/public-suffixes';

const registry = await bundledRegistry();
const catalogue = compiledCatalogue();
const published = JSON.parse(readFileSync('data/publishers.json', 'utf8'));
const publishers = readPublishers(published, {
  mirrors: process.env.WXT_REGISTRY_MIRRORS,
  keys: process.env.WXT_REGISTRY_KEYS,
});

/** The countries of tracked services, which the popup names at once; those of hosts are named in a fold. */
const namedCountries = catalogue.services.map(({ ownerCountry }) => ownerCountry);

/** Mirrors on this machine, which Firefox has to let us into as it does into those over https. */
const mirrorsToTryOut = publishers.mirrors.filter((mirror) => mirror.startsWith('http:')).map(originOfMirror);

/** Whom the extension can talk to, in its pages and in the background: its own package, and the mirrors. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  ["connect-src 'self'", ...publishers.mirrors].join(' '),
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'fr',
    permissions: ['storage', 'alarms', 'activeTab', 'scripting', 'contextMenus'],
    optional_host_permissions: [...new Set(['https://*/*', ...(browser === 'firefox' ? mirrorsToTryOut : [])])],
    // Firefox would put it into a menu; Chromium does so whatever is said here, and the welcome page shows where it is.
    action: { default_title: '__MSG_extensionName__', ...(browser === 'firefox' && { default_area: 'navbar' }) },
    icons: iconSizes('icons/icon'),
    // Without keys: any that we took could be somebody else's. The options show how to choose one.
    commands: { _execute_action: {}, 'not-today': { description: '__MSG_commandNotToday__' } },
    omnibox: { keyword: 'chaton' },
    content_security_policy: { extension_pages: contentSecurityPolicy },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            // Both are the first that tell, when it is installed, that nothing is collected. What is used is older.
            gecko: {
              id: published.geckoId || 'chatiere@chatiere.example', // to try out; no store takes it
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '120' }), // URL.canParse, and alarms after half a minute
  }),
  vite: ({ browser }) => ({
    define: {
      BUNDLED_VERSION: JSON.stringify(registry.version),
      MIRRORS: JSON.stringify(publishers.mirrors),
      PINNED_KEYS: JSON.stringify(publishers.keys),
      LANGUAGES: JSON.stringify([...packagedMessages([]).keys()].map((file) => file.split('/')[1]?.replace('_', '-'))),
      ...waitingTimes(process.env),
    },
    plugins: [polyfillAsModule(), ownLoader()],
    build: {
      target: browser === 'firefox' ? 'firefox140' : 'chrome120', // the oldest that the manifest takes
      assetsInlineLimit: 0,
      // A page asks for all its chunks at once. What comes on demand does not: most of its chunks are there already.
      modulePreload: {
        polyfill: false,
        resolveDependencies: (_, chunks, { hostType }) => (hostType === 'html' ? chunks : []),
      },
    },
    css: { modules: { generateScopedName: scopedName } },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  }),
  zip: {
    includeSources: packedSources(),
  },
  hooks: {
    // The popup is built alone, so that it is one script: the chunks that pages share would be fetched one after another.
    'entrypoints:grouped': (_wxt, groups) => {
      const pages = groups.find((group) => Array.isArray(group) && group.some(({ type }) => type === 'popup'));
      if (!Array.isArray(pages)) return;
      const popup = pages.splice(
        pages.findIndex(({ type }) => type === 'popup'),
        1,
      );
      groups.push(popup);
    },
    'vite:build:extendConfig': (entrypoints, config) => {
      const isPopup = entrypoints.some(({ type }) => type === 'popup');
      const ofPages = entrypoints.length > 1 ? [sharedScript()] : []; // all other pages are one build
      config.plugins = [...(config.plugins ?? []), ...(isPopup ? [oneScript(), compiledWhole()] : ofPages)];
    },
    // Generated, never committed: what the build makes from data/ goes into the package.
    'build:publicAssets': (_wxt, files) => {
      for (const [relativeDest, contents] of packagedMessages(namedCountries)) {
        const written = files.findIndex((file) => file.relativeDest.replaceAll('\\', '/') === relativeDest);
        files.splice(written, 1, { relativeDest, contents });
      }
      files.push(
        { relativeDest: 'catalogue.json', contents: JSON.stringify(catalogue) },
        { relativeDest: 'leaving.json', contents: JSON.stringify(compiledLeaving()) },
        { relativeDest: 'guides.json', contents: JSON.stringify(compiledGuides()) },
        { relativeDest: 'map.json', contents: JSON.stringify(compiledMap()) },
        { relativeDest: 'findables.json', contents: JSON.stringify(compiledFindables()) },
        { relativeDest: 'equivalence.json', contents: JSON.stringify(compiledEquivalence()) },
        { relativeDest: 'software-details.json', contents: JSON.stringify(compiledSoftwareDetails()) },
        { relativeDest: 'service-citations.json', contents: JSON.stringify(serviceCitations()) },
        { relativeDest: 'registry.json', contents: JSON.stringify(registry) },
        { relativeDest: 'public-suffixes.txt', contents: publicSuffixes() },
        { relativeDest: 'gazetteer.txt', contents: compiledGazetteer() },
        { relativeDest: 'licences.txt', contents: licences() },
      );
    },
  },
});

/** A class is called by its file and its name there: shorter than by a hash, and told apart since no two files share a name. */
function scopedName(name: string, file: string): string {
  return `${path.basename(file, '.module.css')}-${name}`;
}

/**
 * Hands on the polyfill's one export as it is. Taken for CommonJS, it would be copied property by property, which makes
 * the browser set up each of its APIs: 7 ms in every page and worker.
 */
function polyfillAsModule(): Plugin {
  return {
    name: 'polyfill-as-module',
    enforce: 'pre',
    transform(code, id) {
      if (!/webextension-polyfill\/dist\/browser-polyfill(\.min)?\.js/.test(id)) return undefined;
      const slim = polyfillFor(usedApis, code);
      return `const define = undefined, module = { exports: {} }, exports = module.exports;\n${slim}\nexport default module.exports;`;
    },
  };
}

/** What Firefox's reviewers rebuild the package from. In a clone, what git knows of it, so that no stray file travels. */
function packedSources(): string[] {
  const folders = ['components', 'data', 'entrypoints', 'public', 'utils'];
  const files = ['package.json', 'package-lock.json', 'tsconfig.json', 'wxt.config.ts'];
  const all = [...folders, ...files, 'README.md', 'LICENSE'];
  if (!existsSync('.git')) return all.map((one) => (folders.includes(one) ? `${one}/**` : one)); // unpacked from that zip
  return execFileSync('git', ['ls-files', '-z', '--', ...all], { encoding: 'utf8' })
    .split('\0')
    .filter(Boolean);
}

function iconSizes(stem: string): Record<string, string> {
  return Object.fromEntries([16, 32, 48, 128].map((size) => [size, `${stem}-${size}.png`]));
}
