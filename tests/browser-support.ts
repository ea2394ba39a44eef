import type { CompatData, SimpleSupportStatement } from '@mdn/browser-compat-data';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './source-files';

export type Browser = 'chrome' | 'firefox' | 'firefox_android';

const config = readFileSync(path.join(root, 'wxt.config.ts'), 'utf8');
const said = (pattern: RegExp) => Number(pattern.exec(config)?.[1]);

/** The oldest browsers that the manifest takes, as wxt.config.ts says. */
export const oldest: Record<Browser, number> = {
  chrome: said(/minimum_chrome_version: '(\d+)'/),
  firefox: said(/gecko: \{[^}]*?strict_min_version: '(\d+)/),
  firefox_android: said(/gecko_android: \{[^}]*?strict_min_version: '(\d+)/),
};

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the package's own types
const data = JSON.parse(
  readFileSync(path.join(root, 'node_modules/@mdn/browser-compat-data/data.json'), 'utf8'),
) as CompatData;

/**
 * Since which version a browser has something, by its path in MDN's data; Infinity where it does not have it. What the
 * browser has without a name of its own counts under that name alone: `contextMenus` is `menus` there. Undefined for a
 * path that the data do not know.
 */
export function since(browser: Browser, feature: string): number | undefined {
  const name = /^webextensions\.api\.(contextMenus\b.*)/.exec(feature)?.[1];
  let place: unknown = data;
  for (const key of feature.replace('api.contextMenus', 'api.menus').split('.')) {
    place = (place as Record<string, unknown> | undefined)?.[key];
  }
  const { __compat: compat } = (place ?? {}) as { __compat?: CompatData['api']['URL']['__compat'] };
  const statements = compat?.support[browser];
  if (!statements) return undefined;
  const fit = [statements].flat().filter((each) => each.alternative_name === name);
  return Math.min(...fit.map(versionOf));
}

function versionOf({ version_added: added, version_removed: removed, flags }: SimpleSupportStatement): number {
  if (flags || removed !== undefined) return Infinity;
  const version = typeof added === 'string' ? Number.parseInt(added.replace('≤', ''), 10) : Number.NaN;
  return Number.isNaN(version) ? Infinity : version;
}
