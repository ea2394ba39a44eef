import * as v from 'valibot';
import { browser } from '../browser';

const key = 'requestLog';
const kept = 200;

const requestSchema = v.object({
  /** ISO 8601 instant. */
  at: v.string(),
  url: v.string(),
  bytes: v.number(),
  /** HTTP status, or why there was none. */
  result: v.string(),
});

/** One request that the extension made. */
export type LoggedRequest = v.InferOutput<typeof requestSchema>;

let last = Promise.resolve();

/** Notes a request; calls follow one another, so that none is lost. A log that cannot be written stops nothing. */
export function logRequest(request: LoggedRequest): Promise<void> {
  const note = async () => {
    const log = await readRequestLog();
    await browser.storage.local.set({ [key]: [request, ...log].slice(0, kept) });
  };
  last = last.then(note).catch((error: unknown) => console.warn('Chatière: a request could not be noted', error));
  return last;
}

/** The last 200 requests, newest first. */
export async function readRequestLog(): Promise<LoggedRequest[]> {
  const { [key]: stored } = await browser.storage.local.get(key);
  const log = v.safeParse(v.array(requestSchema), stored);
  return log.success ? log.output : [];
}
