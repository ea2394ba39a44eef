import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../source-files';
import { builtPackage } from './built-package';

type Asks = Record<string, unknown>;

/** What people were last told that the extension may do. Changed by hand alone, with the privacy pages and the README. */
const baseline = JSON.parse(readFileSync(path.join(root, 'tests/build/permissions.json'), 'utf8')) as Record<
  string,
  Asks
>;

/** All of a manifest that lets an extension into something, or something into the extension. */
const doors = [
  'permissions',
  'optional_permissions',
  'host_permissions',
  'optional_host_permissions',
  'content_scripts',
  'web_accessible_resources',
  'externally_connectable',
  'sandbox',
  'commands',
  'omnibox',
  'devtools_page',
  'chrome_url_overrides',
  'chrome_settings_overrides',
  'declarative_net_request',
  'side_panel',
  'sidebar_action',
  'protocol_handlers',
  'update_url',
  'key',
] as const;

function asksOf(manifest: Asks): Asks {
  return Object.fromEntries(doors.filter((door) => manifest[door] !== undefined).map((door) => [door, manifest[door]]));
}

describe.each(['chrome-mv3', 'firefox-mv3'] as const)('%s', (target) => {
  const manifest = JSON.parse(builtPackage(target).read('manifest.json')) as Asks;

  test('asks for what the committed baseline says, no more and no less [S102]', () => {
    expect(asksOf(manifest)).toEqual(baseline[target]);
  });

  test('would be stopped with a new permission, a wider host or a door left open [S84]', () => {
    const permissions = [...(manifest.permissions as string[]), 'tabs'];
    expect(asksOf({ ...manifest, permissions })).not.toEqual(baseline[target]);
    expect(asksOf({ ...manifest, optional_host_permissions: ['*://*/*'] })).not.toEqual(baseline[target]);
    expect(asksOf({ ...manifest, host_permissions: ['https://doodle.com/*'] })).not.toEqual(baseline[target]);
    expect(asksOf({ ...manifest, externally_connectable: {} })).not.toEqual(baseline[target]);
  });

  test('has no key in its manifest that neither this test nor the others know', () => {
    const judgedElsewhere =
      'manifest_version name description version icons default_locale action background options_ui ' +
      'content_security_policy browser_specific_settings minimum_chrome_version';
    const known = new Set<string>([...doors, ...judgedElsewhere.split(' ')]);
    expect(Object.keys(manifest).filter((key) => !known.has(key))).toEqual([]);
  });
});
