import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import project from '../../package.json';
import { oldest, since } from '../browser-support';
import { root } from '../source-files';
import { builtPackage, mirrors, type BuiltPackage } from './built-package';

const targets = (['chrome-mv3', 'firefox-mv3'] as const).filter(
  (target) => target === 'chrome-mv3' || existsSync(path.join(root, '.output', target)),
);
const manifestOf = (built: BuiltPackage) => JSON.parse(built.read('manifest.json')) as Record<string, unknown>;

describe.each(targets)('the manifest of %s', (target) => {
  const built = builtPackage(target);
  const manifest = manifestOf(built);

  test('asks at install for what warns of nothing', () => {
    expect(manifest.manifest_version).toBe(3);
    expect((manifest.permissions as string[]).toSorted()).toEqual([
      'activeTab',
      'alarms',
      'contextMenus',
      'scripting',
      'storage',
    ]);
    expect(manifest.optional_permissions).toBeUndefined();
  });

  test('puts the button on the toolbar where a manifest can, which is in Firefox', () => {
    const area = target === 'firefox-mv3' ? 'navbar' : undefined;
    expect((manifest.action as { default_area?: string }).default_area).toBe(area);
  });

  test('asks for no site; every site may be asked for later, over https', () => {
    expect(manifest.host_permissions).toBeUndefined();
    expect(manifest.optional_host_permissions).toEqual(['https://*/*']);
  });

  test('puts nothing into pages by itself, and shows pages nothing of ours [S71]', () => {
    expect(manifest.content_scripts).toBeUndefined();
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
  });

  test('says in its policy whom it can talk to: itself, and the mirrors that were built in [S54]', () => {
    const policy = (manifest.content_security_policy as { extension_pages: string }).extension_pages;
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' data:",
      ["connect-src 'self'", ...mirrors].join(' '),
      "base-uri 'none'",
      "form-action 'none'",
    ]);
  });

  test('has the version of the project, and names that are translated', () => {
    expect(manifest.version).toBe(project.version);
    expect(manifest.name).toBe('__MSG_extensionName__');
    expect(manifest.description).toBe('__MSG_extensionDescription__');
    expect(manifest.default_locale).toBe('fr');
    const named = [...JSON.stringify(manifest).matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key);
    expect(named).toContain('commandNotToday');
    for (const language of ['fr', 'en']) {
      const messages = JSON.parse(built.read(`_locales/${language}/messages.json`)) as Record<string, unknown>;
      expect(Object.keys(messages)).toEqual(expect.arrayContaining(named));
    }
  });

  test('names only files that are there', () => {
    const named = JSON.stringify(manifest).match(/[\w/-]+\.(html|js|png|svg)\b/g) ?? [];
    expect(named.length).toBeGreaterThan(4);
    for (const file of named) expect(built.files).toContain(file);
  });
});

test('Chromium is as old as what is used needs, which tests/browser-support.test.ts counts', () => {
  expect(manifestOf(builtPackage('chrome-mv3')).minimum_chrome_version).toBe(String(oldest.chrome));
});

test.runIf(targets.includes('firefox-mv3'))('Firefox, on phones too, is told that nothing is collected', () => {
  const { browser_specific_settings: settings } = manifestOf(builtPackage('firefox-mv3'));
  expect(settings).toMatchObject({
    gecko: { strict_min_version: `${oldest.firefox}.0`, data_collection_permissions: { required: ['none'] } },
    gecko_android: { strict_min_version: `${oldest.firefox_android}.0` },
  });
});

/** Keys that a browser passes over, each without harm. */
const passedOver = {
  'chrome-mv3': {},
  'firefox-mv3': {
    commands: 'Phones have no keys; the options then show none.',
    omnibox: 'Phones have no keyword in the address bar; the popup leads to the directory.',
    'omnibox.keyword': 'The same.',
    'permissions.contextMenus': 'Phones have no menus; the popup has the same entries.',
    'action.default_area': 'Phones have no toolbar.',
    'browser_specific_settings.gecko_android': 'Read on phones alone.',
  },
};

/** The keys of a manifest as MDN's data name them: `action`, `action.default_popup`, `permissions.alarms`. */
function keysOf(manifest: Record<string, unknown>): string[] {
  return Object.entries(manifest).flatMap(([key, value]) => {
    if (key === 'commands' || typeof value !== 'object' || value === null) return [key];
    const below = Array.isArray(value) ? value.map(String) : Object.keys(value);
    return [key].concat(below.map((each) => `${key}.${each}`));
  });
}

test.each(targets)(
  'every key of the manifest of %s is known to its oldest browser, or passed over without harm',
  (target) => {
    const browsers = target === 'chrome-mv3' ? (['chrome'] as const) : (['firefox', 'firefox_android'] as const);
    const keys = keysOf(manifestOf(builtPackage(target)));
    expect(keys.length).toBeGreaterThan(15);
    const missing = browsers.flatMap((browser) =>
      keys.filter((key) => (since(browser, `webextensions.manifest.${key}`) ?? 0) > oldest[browser]),
    );
    expect([...new Set(missing)].toSorted()).toEqual(Object.keys(passedOver[target]).toSorted());
  },
);

describe.each(targets)('the code of %s', (target) => {
  const built = builtPackage(target);
  const code = built.files.filter((file) => /\.(js|html|css)$/.test(file));
  const showing = (pattern: RegExp) => code.filter((file) => pattern.test(built.read(file)));

  test('makes no code out of text [S97]', () => {
    expect(code.length).toBeGreaterThan(8);
    expect(showing(/\beval\s*\(|new Function\b|\bFunction\(\s*["'`]|set(Timeout|Interval)\(\s*["'`]/)).toEqual([]);
  });

  test('has no inline script, which the policy would refuse', () => {
    const pages = code.filter((file) => file.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) {
      expect(built.read(page)).not.toMatch(/<script(?![^>]*\ssrc=)[^>]*>/);
      expect(built.read(page)).not.toMatch(/\son\w+=|\sstyle=|<style/);
    }
  });

  test('knows nothing of the machine that built it', () => {
    const places = ['node_modules/', 'utils/', 'components/', 'entrypoints/', 'data/'].map((place) => root + place);
    const texts = built.files.filter((file) => /\.(js|html|css|json|txt|svg)$/.test(file));
    expect(texts.filter((file) => places.some((place) => built.read(file).includes(place)))).toEqual([]);
    expect(built.files.filter((file) => file.endsWith('.map'))).toEqual([]);
  });
});

describe('the generated files', () => {
  const built = builtPackage('chrome-mv3');

  test('are in the package and not in the repository', () => {
    for (const file of ['catalogue.json', 'registry.json', 'gazetteer.txt']) {
      expect(built.files).toContain(file);
      expect(existsSync(path.join(root, 'public', file))).toBe(false);
    }
  });

  test('are fresh: the version of the registry is the one that the code was built with', () => {
    const { version } = JSON.parse(built.read('registry.json')) as { version: number };
    const scripts = built.files.filter((file) => file.endsWith('.js'));
    expect(scripts.some((file) => built.read(file).includes(String(version)))).toBe(true);
  });
});
