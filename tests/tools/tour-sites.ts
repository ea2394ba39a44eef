import { bundledRegistry } from '../../utils/publisher/federation/bundle-registry';
import type { Answer } from '../e2e/browsers/sites';
import { tour } from './tour';

/** Plays every site of the tour and of the hosts that it leads to: no network is needed for it, and nobody is visited. */
export async function serveTour(site: (host: string, answer: Answer) => void): Promise<void> {
  const { organizations } = await bundledRegistry();
  for (const { name, website, services } of organizations) {
    const hosts = services.map(({ url }) => new URL(url).hostname);
    for (const [index, host] of hosts.entries()) {
      const isAlone = hosts.indexOf(host) === hosts.lastIndexOf(host);
      site(host, playedPage(isAlone ? `${services[index]!.name}, by ${name}` : `the site of ${name}`));
    }
    if (website !== undefined) site(new URL(website).hostname, playedPage(`the site of ${name}`));
  }
  for (const stop of tour) if ('site' in stop) site(new URL(stop.site).hostname, playedPage('a page'));
}

const playedPage =
  (otherwise: string): Answer =>
  ({ hostname, href }) => {
    const stop = tour.find((each) => 'site' in each && each.site === href);
    const what = stop && 'site' in stop ? stop.what : otherwise;
    return `<!doctype html>
<html lang="en">
  <meta charset="utf-8" />
  <title>${escaped(what)} (played on this machine)</title>
  <style>
    :root { color-scheme: light dark; }
    body { font: 1.1rem/1.6 system-ui, sans-serif; max-inline-size: 40rem; margin: 4rem auto; padding: 1rem; overflow-wrap: anywhere; }
  </style>
  <h1>${hostname}</h1>
  <p>This is not the real ${hostname}. The tour plays every site on this machine and needs no network: here stands
  ${escaped(what)}, at the address <code>${escaped(href)}</code>.</p>
</html>`;
  };

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
