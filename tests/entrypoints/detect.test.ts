import { beforeEach, expect, test, vi } from 'vitest';

// What a browser does with the script, tests/e2e/watch.spec.ts and others see; here is what no driven browser does:
// one that is driven prerenders nothing (Chromium: PrerenderingDisabledByDevTools).

vi.mock('wxt/utils/define-unlisted-script', () => ({ defineUnlistedScript: (main: () => void) => ({ main }) }));

const said: string[] = [];
let page: { document: EventTarget & { prerendering: boolean }; navigation: EventTarget; location: { href: string } };

beforeEach(() => {
  said.length = 0;
  page = {
    document: Object.assign(new EventTarget(), { prerendering: false }),
    navigation: new EventTarget(),
    location: { href: 'https://doodle.com/poll/1' },
  };
  const window = new EventTarget();
  for (const [name, value] of Object.entries({
    ...page,
    addEventListener: window.addEventListener.bind(window),
    dispatchEvent: window.dispatchEvent.bind(window),
    chatiere: undefined,
    chrome: { runtime: { sendMessage: tell } },
  })) {
    vi.stubGlobal(name, value);
  }
});

function tell(message: { ask: string; given: { url: string } }): Promise<void> {
  said.push(`${message.ask} ${message.given.url}`);
  return Promise.resolve();
}

async function run(): Promise<void> {
  vi.resetModules();
  const { default: script } = await import('../../entrypoints/detect');
  (script as unknown as { main(): void }).main();
}

function moveTo(path: string): void {
  page.location.href = `https://doodle.com${path}`;
  page.navigation.dispatchEvent(new Event('currententrychange'));
}

test('a prerendered page is silent, wherever it goes, until it is shown; then it says where it is, once', async () => {
  page.document.prerendering = true;
  await run();
  moveTo('/poll/2');
  expect(said).toEqual([]);
  page.document.prerendering = false;
  page.document.dispatchEvent(new Event('prerenderingchange'));
  expect(said).toEqual(['pageAt https://doodle.com/poll/2']);
  moveTo('/poll/3');
  page.document.dispatchEvent(new Event('prerenderingchange'));
  expect(said).toEqual(['pageAt https://doodle.com/poll/2', 'pageAt https://doodle.com/poll/3']);
});

test('a page says nothing twice, unless it comes back from the cache', async () => {
  await run();
  moveTo('/poll/1');
  dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false }));
  expect(said).toEqual(['pageAt https://doodle.com/poll/1']);
  dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
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
