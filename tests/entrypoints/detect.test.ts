import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

// What a browser does with the script, tests/e2e/watch.spec.ts and others see; here is what no driven browser does:
// one that is driven prerenders nothing (Chromium: PrerenderingDisabledByDevTools).

vi.mock('wxt/utils/define-unlisted-script', () => ({ defineUnlistedScript: (main: () => void) => ({ main }) }));

const said: string[] = [];
/** As in a browser: what stands on the prototype, elements of the page can hide. */
class FakeDocument extends EventTarget {
  isPrerendered = false;
  get prerendering() {
    return this.isPrerendered;
  }
}
let page: { document: FakeDocument; navigation: EventTarget; location: { href: string } };

beforeEach(() => {
  vi.useFakeTimers();
  said.length = 0;
  page = {
    document: new FakeDocument(),
    navigation: new EventTarget(),
    location: { href: 'https://doodle.com/poll/1' },
  };
  for (const [name, value] of Object.entries({
    ...page,
    Document: FakeDocument,
    window: new EventTarget(),
    chrome: { runtime: { sendMessage: tell } },
  })) {
    vi.stubGlobal(name, value);
  }
  delete (globalThis as { [mark]?: unknown })[mark];
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const mark = Symbol.for('chatiere');

function tell(message: { ask: string; given: { url: string } }): Promise<void> {
  said.push(`${message.ask} ${message.given.url}`);
  return Promise.resolve();
}

async function run(): Promise<void> {
  vi.resetModules();
  const { default: script } = await import('../../entrypoints/detect');
  (script as unknown as { main(): void }).main();
}

/** The page moves within itself, by its own pushState, which ends before anything else happens. */
function pushState(path: string): void {
  page.location.href = `https://doodle.com${path}`;
  page.navigation.dispatchEvent(new Event('currententrychange'));
}

/** The page moves and stays there. */
function moveTo(path: string): void {
  pushState(path);
  vi.advanceTimersByTime(400);
}

test('a prerendered page is silent, wherever it goes, until it is shown; then it says where it is, once', async () => {
  page.document.isPrerendered = true;
  await run();
  moveTo('/poll/2');
  expect(said).toEqual([]);
  page.document.isPrerendered = false;
  page.document.dispatchEvent(new Event('prerenderingchange'));
  expect(said).toEqual(['pageAt https://doodle.com/poll/2']);
  moveTo('/poll/3');
  page.document.dispatchEvent(new Event('prerenderingchange'));
  expect(said).toEqual(['pageAt https://doodle.com/poll/2', 'pageAt https://doodle.com/poll/3']);
});

test('a page says nothing twice, unless it comes back from the cache', async () => {
  await run();
  moveTo('/poll/1');
  window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false }));
  expect(said).toEqual(['pageAt https://doodle.com/poll/1']);
  window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
  expect(said).toHaveLength(2);
});

test('an orphan of an update dies quietly at its first word, and a newer script silences the older', async () => {
  await run();
  let tries = 0;
  vi.stubGlobal('chrome', {
    runtime: {
      sendMessage: () => {
        tries++;
        throw new Error('Extension context invalidated.');
      },
    },
  });
  await run(); // has no extension from the start
  moveTo('/poll/2');
  moveTo('/poll/3');
  expect(tries).toBe(1);
  expect(said).toEqual(['pageAt https://doodle.com/poll/1']);
});

describe('a page that moves within itself', () => {
  test('has nothing read or said within its own pushState [S69]', async () => {
    await run();
    const read = vi.fn<() => string>(() => 'https://doodle.com/poll/2');
    Object.defineProperty(page.location, 'href', { get: read });
    page.navigation.dispatchEvent(new Event('currententrychange'));
    expect(read).not.toHaveBeenCalled();
    expect(said).toHaveLength(1);
    vi.advanceTimersByTime(400);
    expect(said).toEqual(['pageAt https://doodle.com/poll/1', 'pageAt https://doodle.com/poll/2']);
  });

  test('is timed once for many moves, and says where it is then', async () => {
    await run();
    const timers = vi.spyOn(globalThis, 'setTimeout');
    for (let poll = 2; poll <= 500; poll += 1) pushState(`/poll/${poll}`);
    expect(timers).toHaveBeenCalledOnce();
    timers.mockRestore();
    vi.advanceTimersByTime(400);
    expect(said.slice(1)).toEqual(['pageAt https://doodle.com/poll/500']);
  });

  test('is not forgotten when it never rests', async () => {
    await run();
    for (let poll = 2; poll <= 9; poll += 1) {
      pushState(`/poll/${poll}`);
      vi.advanceTimersByTime(100);
    }
    expect(said.slice(1)).toEqual(['pageAt https://doodle.com/poll/5', 'pageAt https://doodle.com/poll/9']);
  });
});

describe('elements of a page that bear names', () => {
  const element = { tagName: 'IMG' };

  test.each(['chatiere', 'browser', 'said', 'runtime'])('of %s are nothing to it [S78]', async (name) => {
    vi.stubGlobal(name, element);
    await run();
    expect(said).toHaveLength(1);
  });

  test.each(['prerendering', 'addEventListener', 'location', 'defaultView'])(
    'hide nothing of document.%s [S77]',
    async (name) => {
      Object.defineProperty(page.document, name, { value: element });
      await run();
      expect(said).toEqual(['pageAt https://doodle.com/poll/1']);
    },
  );
});
