/**
 * The fewest of these hosts that cover them all, each once: none that a wildcard among them covers. Never a wildcard that
 * is not among them. `*.doodle.com` covers `doodle.com`, `www.doodle.com` and `*.eu.doodle.com`.
 *
 * While its page of extensions is open, Chromium 156 compares each granted origin with each other one whenever a page of
 * ours opens: 600 cost 0.15 s, 1,200 cost 0.6 s.
 */
export function fewestHosts(hosts: Iterable<string>): string[] {
  const given = new Set(hosts);
  return [...given].filter((host) => !isCovered(host, given));
}

function isCovered(host: string, hosts: Set<string>): boolean {
  const labels = host.replace(/^\*\./, '').split('.');
  return labels.some((_, start) => {
    const wildcard = `*.${labels.slice(start).join('.')}`;
    return wildcard !== host && hosts.has(wildcard);
  });
}
