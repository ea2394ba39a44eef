/** The methods of WebExtension APIs that the extension calls, as far as the polyfill describes them. */
export const usedApis = [
  'alarms.clear',
  'commands.getAll',
  'contextMenus.removeAll',
  'contextMenus.update',
  'extension.isAllowedIncognitoAccess',
  'permissions.getAll',
  'permissions.remove',
  'permissions.request',
  'runtime.getPlatformInfo',
  'runtime.sendMessage',
  'storage.local.clear',
  'storage.local.get',
  'storage.local.set',
  'tabs.create',
  'tabs.get',
  'tabs.query',
  'tabs.update',
  'windows.create',
];

const table = /(const apiMetadata = )(\{[\s\S]*?\n {6}\});/;

/** The polyfill's table: of a method, how it is called; of an API, its methods and parts. */
interface Described {
  [name: string]: unknown;
}

/**
 * The polyfill's code with the descriptions of these methods alone: of those that nobody calls it holds 8 kB, which every
 * page and worker would read. What it does not describe it hands on as the browser has it. Throws where the table is not
 * found, so that a new version of the polyfill is noticed.
 */
export function polyfillFor(methods: readonly string[], code: string): string {
  const kept = (part: Described, above: string): Described =>
    Object.fromEntries(
      Object.entries(part).flatMap(([name, each]) => {
        const path = `${above}${name}`;
        if (isMethod(each)) return methods.includes(path) ? [[name, each]] : [];
        const within = isPart(each) ? kept(each, `${path}.`) : {};
        return Object.keys(within).length > 0 ? [[name, within]] : [];
      }),
    );
  const slim = JSON.stringify(kept(tableIn(code), ''));
  return code.replace(table, (_, start: string) => `${start}${slim};`);
}

function tableIn(code: string): Described {
  const [, , json] = table.exec(code) ?? [];
  if (json === undefined) throw new Error('The polyfill has no table of APIs where it was.');
  return JSON.parse(json);
}

const isPart = (each: unknown): each is Described => typeof each === 'object' && each !== null;
const isMethod = (each: unknown) => isPart(each) && 'minArgs' in each;
