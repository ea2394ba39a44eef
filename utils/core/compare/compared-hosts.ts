/** As many as stand side by side. */
export const mostCompared = 3;

/**
 * Ids of the hosts that an address compares (`?compare=infini,kaz`): each once, in its order, three at most. Undefined
 * where the address compares nothing; empty where nobody is named yet.
 */
export function readCompared(search: string): string[] | undefined {
  const asked = new URLSearchParams(search).get('compare');
  if (asked === null) return undefined;
  const ids = asked.split(',').filter((id) => /^[\w.-]{1,80}$/.test(id));
  return [...new Set(ids)].slice(0, mostCompared);
}

/** The address of the page on which these hosts stand side by side. */
export function compareAddress(ids: readonly string[]): string {
  return `/host.html?compare=${[...new Set(ids)].slice(0, mostCompared).join(',')}`;
}
