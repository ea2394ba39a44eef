/** Tells whether a host name is a suffix under which anybody can have a name: `co.uk`, `asso.fr`, `github.io`, `com`. */
export type SuffixTest = (host: string) => boolean;

/** The test over the packaged list: a line for each last label, with what stands before it; `*` is any one label. */
export function suffixTest(list: string): SuffixTest {
  const suffixes = new Set<string>();
  for (const line of list.split('\n')) {
    const [last, ...before] = line.split(' ');
    for (const labels of before) suffixes.add(`${labels}.${last}`);
  }
  return (host) => !host.includes('.') || suffixes.has(host) || suffixes.has(host.replace(/^[^.]+/, '*'));
}
