import type { CDPSession } from '@playwright/test';

/** A conversation with one target of Chromium that Playwright does not know: the popup of the toolbar, the background. */
export interface ChromiumTarget {
  send<Result = unknown>(method: string, parameters?: object): Promise<Result>;
  /** The next event of this name. */
  event(method: string): Promise<void>;
}

interface Evaluated {
  result: { value?: unknown };
  exceptionDetails?: { text: string; exception?: { description?: string } };
}

/** What is thrown of all that was asked of a target and will never be answered. */
export const targetClosed = 'It was closed.';

interface TargetMessage {
  id?: number;
  method?: string;
  result?: unknown;
  error?: { message: string };
}

/**
 * Talks through the browser's own session, message in message: Playwright keeps the modern, flat sessions for itself,
 * and attaches to tabs only.
 */
export async function attachToTarget(browser: CDPSession, targetId: string): Promise<ChromiumTarget> {
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, { resolve: (result: never) => void; reject: (reason: Error) => void }>();
  const events = new Map<string, () => void>();
  let lastId = 0;

  browser.on('Target.receivedMessageFromTarget', (received) => {
    if (received.sessionId !== sessionId) return;
    const { id, method, result, error } = JSON.parse(received.message) as TargetMessage;
    if (method !== undefined) events.get(method)?.();
    if (id === undefined) return;
    if (error) waiting.get(id)?.reject(new Error(error.message));
    else waiting.get(id)?.resolve(result as never);
    waiting.delete(id);
  });
  browser.on('Target.detachedFromTarget', (detached) => {
    if (detached.sessionId !== sessionId) return;
    for (const { reject } of waiting.values()) reject(new Error(targetClosed));
    waiting.clear();
  });

  return {
    send: (method, parameters = {}) =>
      new Promise((resolve, reject) => {
        const id = ++lastId;
        waiting.set(id, { resolve, reject });
        const message = JSON.stringify({ id, method, params: parameters });
        browser.send('Target.sendMessageToTarget', { sessionId, message }).catch(reject);
      }),
    event: (method) =>
      new Promise((resolve) => {
        events.set(method, resolve);
      }),
  };
}

/** What an expression gives there, and its promise if it is one; rejects with what it throws. */
export async function evaluate<Result>(target: ChromiumTarget, expression: string): Promise<Result> {
  const { result, exceptionDetails } = await target.send<Evaluated>('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
    userGesture: false,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as Result;
}
