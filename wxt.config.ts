import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { defineConfig } from 'wxt';
import { bundledRegistry } from './data/build/bundle-registry';
import { compiledCatalogue } from './data/build/compile-catalogue';
import { compiledGazetteer } from './data/build/compile-gazetteer';
import { compiledLeaving } from './data/build/leaving';
import { licences } from './data/build/licences';
import { serviceSources } from './data/build/service-sources';
import { readSources } from './utils/core/sync/mirrors';
import { packagedWords } from './utils/publisher/package/locale-words';

const registry = await bundledRegistry();
const catalogue = compiledCatalogue();
const sources = readSources(JSON.parse(readFileSync('data/sources.json', 'utf8')), {
  mirrors: process.env.WXT_REGISTRY_MIRRORS,
  keys: process.env.WXT_REGISTRY_KEYS,
});

/** The countries of tracked services and of hosts, whose names the package carries. */
const namedCountries = [
  ...catalogue.services.map(({ ownerCountry }) => ownerCountry),
  ...registry.organizations.flatMap(({ countryCode }) => countryCode ?? []),
];

/** Whom the extension can talk to, in its pages and in the background: its own package, and the mirrors. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  ["connect-src 'self'", ...sources.mirrors].join(' '),
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
    optional_host_permissions: ['https://*/*'],
    action: { default_title: '__MSG_extensionName__' },
    icons: iconSizes('icons/icon'),
    content_security_policy: { extension_pages: contentSecurityPolicy },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'chatiere@chatiere.example',
              strict_min_version: '153.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '122' }),
  }),
  vite: () => ({
    define: {
      BUNDLED_VERSION: JSON.stringify(registry.version),
      SOURCES: JSON.stringify(sources),
      LOCALE_WORDS: JSON.stringify(packagedWords(namedCountries)),
    },
    build: {
      assetsInlineLimit: 0,
      modulePreload: false,
    },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  }),
  zip: {
    includeSources: packedSources(),
  },
  hooks: {
    // What every page loads travels as one chunk: many small ones compress worse than the popup's budget allows.
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.some(({ type }) => type === 'popup')) return;
      const groups = [{ name: 'common', test: popupNeeds, minShareCount: 2 }];
      const build = { rolldownOptions: { output: { codeSplitting: { groups } } } };
      config.plugins = [...(config.plugins ?? []), { name: 'one-common-chunk', config: () => ({ build }) }];
    },
    // Generated, never committed: what the build makes from data/ goes into the package.
    'build:publicAssets': (_wxt, files) => {
      files.push(
        { relativeDest: 'catalogue.json', contents: JSON.stringify(catalogue) },
        { relativeDest: 'leaving.json', contents: JSON.stringify(compiledLeaving()) },
        { relativeDest: 'service-sources.json', contents: JSON.stringify(serviceSources()) },
        { relativeDest: 'registry.json', contents: JSON.stringify(registry) },
        { relativeDest: 'gazetteer.txt', contents: compiledGazetteer() },
        { relativeDest: 'licences.txt', contents: licences() },
      );
    },
  },
});

const onDemand =
  /core.(registry|charter|group-services|sync|gazetteer.(find|read|fold|nearest))|browser.(bundled|gazetteer|locate|request|sync|registry-source|service-sources)/;

/** Whether a module is loaded with the popup at once; what comes on demand stays in chunks of its own. */
function popupNeeds(id: string): boolean {
  if (onDemand.test(id)) return false;
  return /node_modules|wxt-html-plugins|utils.(browser|core)|components.(tokens|format|kind-name|out-link|show-page|suggestion-list|suggestion-card|near)\b|popup.(offer-sentence|popup.module)/.test(
    id,
  );
}

/** What Firefox's reviewers rebuild the package from. In a clone, what git knows of it, so that no stray file travels. */
function packedSources(): string[] {
  const folders = ['components', 'data', 'entrypoints', 'public', 'utils'];
  const files = ['package.json', 'package-lock.json', 'tsconfig.json', 'wxt.config.ts', 'tests/tools/zip.ts'];
  const all = [...folders, ...files, 'README.md', 'LICENSE'];
  if (!existsSync('.git')) return all.map((one) => (folders.includes(one) ? `${one}/**` : one)); // unpacked from that zip
  return execFileSync('git', ['ls-files', '-z', '--', ...all], { encoding: 'utf8' })
    .split('\0')
    .filter(Boolean);
}

function iconSizes(stem: string): Record<string, string> {
  return Object.fromEntries([16, 32, 48, 128].map((size) => [size, `${stem}-${size}.png`]));
}
