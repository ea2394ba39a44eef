import type { Answer } from '../e2e/browsers/sites';

interface Stop {
  url: string;
  /** What kind of page this is, for the person who looks on. */
  what: string;
}

/** One page of each kind that the extension tells apart. */
export const tour: Stop[] = [
  { url: 'https://doodle.com/meeting/organize', what: 'a service that people may want to leave' },
  { url: 'https://doodle.com/meeting/participate/id/abc', what: 'a poll that somebody was asked to answer' },
  { url: 'https://docs.google.com/document/d/1', what: 'a document on a service that people may want to leave' },
  { url: 'https://www.qwant.com/?q=alternative+doodle', what: 'a page of results' },
  { url: 'https://www.infini.fr/', what: 'a labelled host' },
  { url: 'https://www.libre-service.eu/', what: 'a former host' },
  { url: 'https://example.org/', what: 'a site like any other' },
];

/** Plays the hosts of the tour, since no network is needed for it. */
export function serveTour(site: (host: string, answer: Answer) => void): void {
  for (const { url } of tour) site(new URL(url).hostname, playedPage);
}

const playedPage: Answer = ({ hostname, href }) => {
  const what = tour.find(({ url }) => url === href)?.what ?? 'a page';
  return `<!doctype html>
<html lang="en">
  <meta charset="utf-8" />
  <title>${hostname} (played on this machine)</title>
  <style>
    :root { color-scheme: light dark; }
    body { font: 1.1rem/1.6 system-ui, sans-serif; max-inline-size: 40rem; margin: 4rem auto; padding: 1rem; }
  </style>
  <h1>${hostname}</h1>
  <p>This is not the real ${hostname}. The tour plays every site on this machine and needs no network: here stands ${what},
  at the address <code>${href}</code>.</p>
  <p>Click the button of Chatière in the toolbar, perhaps behind the puzzle piece, and see what it says of this page.</p>
</html>`;
};
