import { browser } from '../browser';

/** 20 s: both browsers put a background to sleep after 30 s in which it called none of their APIs. */
declare const AWAKE_EVERY_MS: number;

/** Runs work that may compute or write for longer than the browser would let a silent background live. */
export async function stayAwake<T>(work: () => Promise<T>): Promise<T> {
  const timer = setInterval(() => void browser.runtime.getPlatformInfo(), AWAKE_EVERY_MS);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
