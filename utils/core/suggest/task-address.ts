/** Makes up a name as the software itself would; undefined for a software of which we do not know how it does. */
type NameMaker = () => string | undefined;

/**
 * The page of a task on the instance at `url`, or undefined where it cannot be told: the address is not https, has
 * a question or a fragment, or leads neither to the root of its site nor part of the way to the task (`/p/` where the
 * task is `/p/{random}`: then the rest is appended, and nothing twice). It never leaves the host of `url`.
 */
export function taskAddress(url: string, path: string, makeName: NameMaker = () => undefined): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const instance = new URL(url);
  if (instance.protocol !== 'https:' || instance.username || instance.search || instance.hash) return undefined;
  const root = rootFor(instance.pathname.replace(/\/+$/, ''), path);
  if (root === undefined) return undefined;
  const name = path.includes('{random}') ? makeName() : '';
  if (name === undefined) return undefined;
  const filled = instance.origin + root + path.replace('{random}', name);
  return URL.canParse(filled) && new URL(filled).origin === instance.origin ? new URL(filled).href : undefined;
}

/** What lies before the task's path at an address that has `at` for a path; undefined where that is not known. */
function rootFor(at: string, path: string): string | undefined {
  if (at === '') return '';
  const fixed = path.split(/[{?#]/, 1)[0] ?? '';
  if (`${fixed}/`.startsWith(`${at}/`)) return '';
  const folder = fixed.slice(0, fixed.lastIndexOf('/') + 1);
  return folder.length > 1 && `${at}/`.endsWith(folder) ? `${at}/`.slice(0, -folder.length) : undefined;
}
