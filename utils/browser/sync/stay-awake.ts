import { browser } from '../browser';

/** Both browsers put a background to sleep after 30 s in which it called none of their APIs. */
const callEveryMs = 20_000;

/** Runs work that may compute or write for longer than the browser would let a silent background live. */
export async function stayAwake<T>(work: () => Promise<T>): Promise<T> {
  const timer = setInterval(() => void browser.runtime.getPlatformInfo(), callEveryMs);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
