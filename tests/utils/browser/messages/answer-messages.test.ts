import * as fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { answer } from '../../../../utils/browser/messages/answer-messages';
import { NotStored } from '../../../../utils/browser/settings/settings-store';
import type { Sender } from '../../../../utils/core/trust';

type Listener = (message: unknown, sender: Sender, respond: (reply: unknown) => void) => boolean;
const heard = vi.hoisted(() => ({ listeners: [] as Listener[] }));

vi.mock('../../../../utils/browser/browser', () => ({
  browser: {
    runtime: {
      id: 'chatiere',
      getURL: (path: string) => `chrome-extension://chatiere/${path}`,
      onMessage: { addListener: (listener: Listener) => heard.listeners.push(listener) },
    },
  },
}));

/** Every answerer that was called, with what it was given. */
let called: unknown[][] = [];
const note = (name: string) => async (given: unknown, tabId: number) => {
  called.push([name, given, tabId]);
  return 'done';
};

/** Answers every question that there is, with what `answerer` makes of its name. */
const answerers = (answerer: (name: string) => unknown) =>
  new Proxy({}, { get: (_target, name) => answerer(String(name)) }) as Parameters<typeof answer>[0];

answer(answerers(note));

const send = (message: unknown, sender: Sender) =>
  new Promise((resolve) => {
    expect(heard.listeners[0]!(message, sender, resolve)).toBe(true);
  });
const ourPage: Sender = { id: 'chatiere', origin: 'chrome-extension://chatiere' };
const watchedPage: Sender = { id: 'chatiere', url: 'https://doodle.com/poll/1', frameId: 0, tab: { id: 7 } };
const unwanted = { services: ['doodle'], labelled: false, allCountries: false };

beforeEach(() => {
  called = [];
});

describe('our own pages', () => {
  test('are answered', async () => {
    expect(await send({ ask: 'rebuildRegistry', given: {} }, ourPage)).toEqual({ answer: 'done' });
    expect(await send({ ask: 'unwatch', given: unwanted }, ourPage)).toEqual({ answer: 'done' });
    expect(called).toEqual([
      ['rebuildRegistry', {}, -1],
      ['unwatch', unwanted, -1],
    ]);
  });

  test('do not speak for a watched page', async () => {
    const page = { ask: 'pageAt', given: { url: 'https://doodle.com/' } };
    expect(await send(page, ourPage)).toEqual({ failure: 'not-allowed' });
    expect(called).toEqual([]);
  });
});

describe('a watched page', () => {
  test('says where it is', async () => {
    const url = 'https://doodle.com/poll/2#moved';
    expect(await send({ ask: 'pageAt', given: { url } }, watchedPage)).toEqual({ answer: 'done' });
    expect(called).toEqual([['pageAt', { url }, 7]]);
  });

  test('is heard of an address that is too long, which is cut to its site [S79]', async () => {
    const url = `https://doodle.com/poll/${'a'.repeat(20_000)}`;
    expect(await send({ ask: 'pageAt', given: { url } }, watchedPage)).toEqual({ answer: 'done' });
    expect(called).toEqual([['pageAt', { url: 'https://doodle.com/' }, 7]]);
    const elsewhere = `https://evil.example/${'a'.repeat(20_000)}`;
    expect(await send({ ask: 'pageAt', given: { url: elsewhere } }, watchedPage)).toEqual({ failure: 'not-allowed' });
  });

  test('cannot say that it is elsewhere [S72]', async () => {
    const elsewhere = { ask: 'pageAt', given: { url: 'https://docs.google.com/document/d/1' } };
    expect(await send(elsewhere, watchedPage)).toEqual({ failure: 'not-allowed' });
    expect(called).toEqual([]);
  });

  test('can change nothing of what the person chose [S73]', async () => {
    expect(await send({ ask: 'unwatch', given: unwanted }, watchedPage)).toEqual({ failure: 'not-allowed' });
    expect(await send({ ask: 'commitWatch', given: unwanted }, watchedPage)).toEqual({ failure: 'not-allowed' });
    expect(await send({ ask: 'rebuildRegistry', given: {} }, watchedPage)).toEqual({ failure: 'not-allowed' });
    expect(called).toEqual([]);
  });

  test('is not heard from a frame within it [S74]', async () => {
    const inner = { ...watchedPage, frameId: 3 };
    const here = { ask: 'pageAt', given: { url: 'https://doodle.com/poll/1' } };
    expect(await send(here, inner)).toEqual({ failure: 'not-allowed' });
    expect(called).toEqual([]);
  });
});

describe('what does not fit', () => {
  test.each([
    [undefined, 'not-a-question'],
    ['pageAt', 'not-a-question'],
    [{ ask: 'toString', given: {} }, 'not-a-question'],
    [{ ask: '__proto__', given: {} }, 'not-a-question'],
    [{ ask: 'unwatch', given: unwanted, more: 1 }, 'not-a-question'],
    [{ ask: 'unwatch', given: { ...unwanted, services: 'doodle' } }, 'wrong-shape'],
    [{ ask: 'unwatch', given: { ...unwanted, more: 1 } }, 'wrong-shape'],
    [{ ask: 'unwatch' }, 'not-a-question'],
    [{ ask: 'rebuildRegistry', given: { now: true } }, 'wrong-shape'],
  ])('%j is answered as a failure and changes nothing', async (message, failure) => {
    expect(await send(message, ourPage)).toEqual({ failure });
    expect(called).toEqual([]);
  });

  test('no address is not a place where a page can be', async () => {
    for (const url of ['', 'poll', 'x'.repeat(20_001), `https://${'x'.repeat(20_000)}`]) {
      expect(await send({ ask: 'pageAt', given: { url } }, watchedPage)).toEqual({ failure: 'wrong-shape' });
    }
    expect(called).toEqual([]);
  });

  test('whatever is sent, by whomever, there is a reply, and no answerer hears of it', async () => {
    const message = fc.oneof(
      fc.anything(),
      fc.record({ ask: fc.constantFrom('pageAt', 'unwatch', 'valueOf', '__proto__'), given: fc.anything() }),
    );
    const stranger = fc.record(
      {
        id: fc.constantFrom('other', ''),
        url: fc.constantFrom('https://doodle.com/', 'chrome-extension://chatiere/a'),
      },
      { requiredKeys: [] },
    );
    const sender = fc.oneof(stranger, fc.constantFrom(ourPage, watchedPage));
    await fc.assert(
      fc.asyncProperty(message, sender, async (sent, by) => {
        expect(await send(sent, by)).toHaveProperty('failure');
        expect(called).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

/** What a page of ours hears when its question ends in an error. */
function replyTo(error: Error): Promise<unknown> {
  answer(
    answerers(() => async () => {
      throw error;
    }),
  );
  return new Promise((resolve) => heard.listeners.at(-1)!({ ask: 'unwatch', given: unwanted }, ourPage, resolve));
}

test('an answerer that breaks is answered as a failure, so that nobody waits for ever, and says if nothing could be written', async () => {
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
  expect(await replyTo(new Error('The database is gone.'))).toEqual({ failure: 'broken' });
  expect(await replyTo(new NotStored('The disk is full.'))).toEqual({ failure: 'not-stored' });
  expect(warned).toHaveBeenCalledTimes(2);
  warned.mockRestore();
});
