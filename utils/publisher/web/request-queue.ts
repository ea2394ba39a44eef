import type { CrawlLimits } from './crawl-limits';

/** Runs a task as soon as neither the whole nor its host is busy. */
export type RequestQueue = <T>(host: string, task: () => Promise<T>) => Promise<T>;

/** In the order of asking, except that nobody waits behind a host that is busy. */
export function requestQueue({
  requests,
  requestsPerHost,
}: Pick<CrawlLimits, 'requests' | 'requestsPerHost'>): RequestQueue {
  const waiting: { host: string; start: () => void }[] = [];
  const running = new Map<string, number>();
  let total = 0;

  const startWhatMay = () => {
    for (let index = 0; index < waiting.length && total < requests;) {
      const next = waiting[index];
      if (next && (running.get(next.host) ?? 0) < requestsPerHost) {
        waiting.splice(index, 1);
        total++;
        running.set(next.host, (running.get(next.host) ?? 0) + 1);
        next.start();
      } else index++;
    }
  };

  return async (host, task) => {
    await new Promise<void>((start) => {
      waiting.push({ host, start });
      startWhatMay();
    });
    try {
      return await task();
    } finally {
      total--;
      const left = (running.get(host) ?? 1) - 1;
      if (left > 0) running.set(host, left);
      else running.delete(host);
      startWhatMay();
    }
  };
}
