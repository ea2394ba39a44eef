/** The WebExtension APIs that the extension speaks to, as `browser` names them. */
export const usedApis = [
  'action',
  'alarms',
  'commands',
  'contextMenus',
  'permissions',
  'runtime',
  'storage',
  'tabs',
  'windows',
];

const table = /(const apiMetadata = )(\{[\s\S]*?\n {6}\});/;

/**
 * The polyfill's code with the descriptions of these APIs alone: of those that nobody asks for it holds 7 kB, which every
 * page and worker would read. Throws where the table is not found, so that a new version of the polyfill is noticed.
 */
export function polyfillFor(apis: readonly string[], code: string): string {
  const [, , json] = table.exec(code) ?? [];
  if (json === undefined) throw new Error('The polyfill has no table of APIs where it was.');
  const all: Record<string, unknown> = JSON.parse(json);
  const kept = Object.fromEntries(Object.entries(all).filter(([name]) => apis.includes(name)));
  return code.replace(table, (_, start: string) => `${start}${JSON.stringify(kept)};`);
}
