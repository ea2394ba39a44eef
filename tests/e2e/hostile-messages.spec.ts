import * as fc from 'fast-check';
import type { BrowserDriver, Tab, View } from './browsers/driver';
import { test as unsilenced } from './fixtures';
import { seedOf } from './seed';
import { expect, test } from './silent-test';
import { grantedOrigins, seesBadge, storedSettings, usableOffers, visit, watch, watchedOrigins } from './steps';
import { storedRegistry } from './stored-registry';

const doodle = 'https://doodle.com/poll';
const docs = 'https://docs.google.com/document/d/1';

const questions = ['pageAt', 'commitWatch', 'unwatch', 'mendRegistry', 'rebuildRegistry', 'syncNow'];
const choice = { services: ['doodle', 'google-docs'], labelled: true, allCountries: true };
const elsewhere = fc.oneof(
  fc.webUrl({ validSchemes: ['https', 'http', 'ftp'] }),
  fc.constantFrom(docs, 'http://doodle.com/poll', 'https://doodle.com:8443/', 'https://doodle.com@evil.example/'),
  fc.constantFrom('javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'about:blank', '//doodle.com/', ''),
);

/** Nothing that a page may say: no question, another's question, or its own with an answer that is not its own. */
const message = fc.oneof(
  fc.jsonValue(),
  fc.record({
    ask: fc.oneof(fc.constantFrom('__proto__', 'constructor', 'toString'), fc.string()),
    given: fc.jsonValue(),
  }),
  fc.record({ ask: fc.constantFrom(...questions), given: fc.jsonValue() }),
  fc.record({ ask: fc.constantFrom(...questions.slice(1)), given: fc.constantFrom({}, choice, { url: doodle }) }),
  fc.record({ ask: fc.constant('pageAt'), given: fc.record({ url: elsewhere }) }),
  fc.record({ ask: fc.constant('pageAt'), given: fc.constantFrom({ url: doodle, tabId: 1 }, { url: [doodle] }) }),
  fc.record({ ask: fc.constant('pageAt'), given: fc.constant({ url: doodle }), sender: fc.jsonValue() }),
);

/** What a watched page must not change. */
async function holdings(driver: BrowserDriver, backDoor: View, others: Tab[]) {
  return {
    stored: await storedSettings(backDoor),
    granted: await grantedOrigins(backDoor),
    watched: await watchedOrigins(backDoor),
    registry: await storedRegistry(backDoor),
    badges: await Promise.all(others.map((tab) => driver.badge(tab))),
  };
}

/** Says something as our own script in the page would, from every frame: frame → what came back. */
async function sayIn(backDoor: View, { id: tabId }: Tab, messages: unknown[]): Promise<Record<number, unknown[]>> {
  const replies = await backDoor.evaluate(
    (to) =>
      chrome.scripting.executeScript({
        target: { tabId: to.tabId, allFrames: true },
        args: [to.messages],
        func: async (text: string) => {
          const each = JSON.parse(text) as unknown[];
          const heard: unknown[] = [];
          for (let at = 0; at < each.length; at += 250) {
            const some = each.slice(at, at + 250).map((one) => chrome.runtime.sendMessage(one));
            heard.push(...(await Promise.all(some.map((reply) => reply.catch(String)))));
          }
          return heard;
        },
      }),
    { tabId, messages: JSON.stringify(messages) }, // on their way as objects, Chromium would lose what is null
  );
  return Object.fromEntries(replies.map(({ frameId, result }) => [frameId, result as unknown[]]));
}

test('thousands of messages of a watched page change nothing, and each is answered as a failure @longer [S75]', async ({
  driver,
  messages: count,
}) => {
  const seed = seedOf('messages');
  await watch(driver, doodle);
  await watch(driver, docs);
  const [offers, offersForDocs] = [await usableOffers(doodle), await usableOffers(docs)];
  const [page, other] = [await visit(driver, doodle), await visit(driver, docs)];
  await seesBadge(driver, page, offers);
  await seesBadge(driver, other, offersForDocs);

  const backDoor = await driver.openBackDoor();
  const before = await holdings(driver, backDoor, [page, other]);
  const messages = fc.sample(message, { numRuns: count, seed });
  const { 0: replies } = await sayIn(backDoor, page, messages);
  expect(count).toBeGreaterThan(1000);
  expect(replies).toHaveLength(count);
  const failures = new Set(['not-a-question', 'not-allowed', 'wrong-shape']);
  const failed = (reply: unknown) => failures.has((reply as { failure?: string } | null)?.failure ?? '');
  expect(messages.map((said, index) => [said, replies![index]]).filter(([, reply]) => !failed(reply))).toEqual([]);
  expect(await holdings(driver, backDoor, [page, other])).toEqual(before);
});

// The inner page is asked for by the outer one, which is no fault of the extension.
unsilenced(
  'a watched page speaks for itself only, and nobody speaks from within it @both @own-install',
  async ({ driver }) => {
    await driver.waitForTab('onboarding.html');
    await watch(driver, doodle);
    driver.site('doodle.com', ({ pathname }) => {
      return pathname === '/inner'
        ? '<p>Inner</p>'
        : '<!doctype html><title>Outer</title><iframe src="/inner"></iframe>';
    });
    const page = await driver.open(doodle);
    await seesBadge(driver, page, await usableOffers(doodle));
    const backDoor = await driver.openBackDoor();
    const said = [doodle, 'https://doodle.com/inner', docs].map((url) => ({ ask: 'pageAt', given: { url } }));
    const { 0: outer, ...inner } = await sayIn(backDoor, page, said);
    expect(outer).toEqual([{}, {}, { failure: 'not-allowed' }].map((reply) => expect.objectContaining(reply)));
    expect(outer!.slice(0, 2)).not.toContainEqual(expect.objectContaining({ failure: expect.anything() }));
    const refused = { failure: 'not-allowed' };
    expect(Object.values(inner)).toEqual([[refused, refused, refused]]);
  },
);

// Firefox 153 has no storage.local.setAccessLevel: there, what is read is parsed (2026-11).
test('our script in a page has no way to what is stored [S76]', async ({ driver }) => {
  await watch(driver, doodle);
  const page = await visit(driver, doodle);
  const backDoor = await driver.openBackDoor();
  const before = await storedSettings(backDoor);
  const [injected] = await backDoor.evaluate(
    (tabId) =>
      chrome.scripting.executeScript({
        target: { tabId },
        args: [],
        func: async () => {
          try {
            await chrome.storage.local.set({ paused: true, place: 'nowhere' });
            return ['written', await chrome.storage.local.get()];
          } catch (error) {
            return ['refused', String(error)];
          }
        },
      }),
    page.id,
  );
  expect(injected!.result).toEqual(['refused', expect.any(String)]);
  expect(await storedSettings(backDoor)).toEqual(before);
});

test('a page’s own script does not reach the extension, nor any file of it @both', async ({ driver }) => {
  await watch(driver, doodle);
  const page = await visit(driver, doodle);
  const found = await page.evaluate(async (origin) => {
    const world = globalThis as { chrome?: { runtime?: { sendMessage?: unknown } }; browser?: unknown };
    const fetched = await fetch(`${origin}/manifest.json`).then(
      () => 'fetched',
      () => 'refused',
    );
    const image = new Image();
    const drawn = await new Promise((resolve) => {
      image.addEventListener('load', () => resolve('drawn'));
      image.addEventListener('error', () => resolve('refused'));
      image.src = `${origin}/icons/icon-16.png`;
    });
    return {
      runtime: typeof world.chrome?.runtime?.sendMessage,
      browser: typeof world.browser,
      left: Object.keys(world).filter((name) => /chatiere/i.test(name)),
      fetched,
      drawn,
    };
  }, driver.extensionOrigin);
  expect(found).toEqual({ runtime: 'undefined', browser: 'undefined', left: [], fetched: 'refused', drawn: 'refused' });
});

test('questions of our own pages that do not fit are refused too', async ({ driver }) => {
  const backDoor = await driver.openBackDoor();
  const ask = (words: unknown) => backDoor.evaluate((one) => chrome.runtime.sendMessage(one), words);
  expect(await ask({ ask: 'unwatch', given: { ...choice, services: 'doodle' } })).toEqual({ failure: 'wrong-shape' });
  expect(await ask({ ask: 'rebuildRegistry', given: { now: true } })).toEqual({ failure: 'wrong-shape' });
  expect(await ask({ ask: 'pageAt', given: { url: doodle } })).toEqual({ failure: 'not-allowed' });
  expect(await ask({ ask: 'hasOwnProperty', given: {} })).toEqual({ failure: 'not-a-question' });
  expect(await ask('rebuildRegistry')).toEqual({ failure: 'not-a-question' });
});
