import type { BrowserDriver, Tab, View } from './browsers/driver';
import { sentence } from './sentence';
import { expect, test } from './silent-test';
import { everythingKept } from './stored-registry';
import {
  askAbout,
  cards,
  grantedOrigins,
  openPopup,
  seesBadge,
  showCard,
  usableOffers,
  verdict,
  watch,
  watchedOrigins,
} from './steps';
import { lastSync, openOptions, registryIn, test as testWithMirrors } from './sync-test';

const watched = 'https://doodle.com/dashboard/1';
const tracked = 'https://docs.google.com/document/d/1';
const labelled = 'https://www.infini.fr/';
const plain = 'https://example.org/';

/** The buttons that would change what is kept: whether the service is watched, and the town. */
const changes = '[data-watch] button, button[aria-expanded]';

/** All that the extension keeps, and what the browser keeps for it. */
async function keptAnywhere(backDoor: View): Promise<unknown[]> {
  return [await everythingKept(backDoor), await grantedOrigins(backDoor), await watchedOrigins(backDoor)];
}

async function openTabs(backDoor: View): Promise<{ ordinary: number; private: number }> {
  const tabs = await backDoor.evaluate(() => chrome.tabs.query({}));
  const hidden = tabs.filter(({ incognito }) => incognito).length;
  return { ordinary: tabs.length - hidden, private: hidden };
}

async function openFirstCard(popup: View): Promise<void> {
  await popup.waitFor('article summary');
  // Not with the mouse: Firefox may still be making the popup as high as what was just drawn in it, and miss.
  await popup.evaluate(() => document.querySelector<HTMLElement>('article summary')?.click());
  await popup.waitFor('article h3');
}

async function nothingWrong(popup: View): Promise<void> {
  const said = await popup.query('[role=alert], [role=status]');
  expect(said.filter(({ text }) => text !== '')).toEqual([]);
}

function visitPrivately(driver: BrowserDriver, url: string): Promise<Tab> {
  driver.site(new URL(url).hostname, '<!doctype html><title>Faked</title>');
  return driver.openPrivate(url);
}

test('keeps nothing of what is done in a private window, and answers there as always @both @own-install [S128]', async ({
  driver,
}) => {
  await driver.allowPrivateWindows();
  await watch(driver, watched);
  const offers = await usableOffers(watched);
  const backDoor = await driver.openBackDoor();
  // The background is at rest: nothing of what is begun is noted any more.
  await expect
    .poll(async () => JSON.stringify(await keptAnywhere(backDoor)))
    .toMatch(/"isReady":true(?!.*"unsettled")/);
  const before = await keptAnywhere(backDoor);
  expect(JSON.stringify(before)).toContain('"services":["doodle"]');

  for (const [url, id, badge] of [
    [watched, 'doodle', offers],
    [tracked, 'google-docs', ''],
  ] as const) {
    const tab = await visitPrivately(driver, url);
    await seesBadge(driver, tab, badge);
    const popup = await openPopup(driver, tab);
    expect(await verdict(popup)).toEqual({ tracked: id, label: 'none' });
    expect(await popup.text('[data-watch]')).toMatch(sentence('privateSentence'));
    expect((await popup.query('[data-watch]')).map(({ attributes }) => attributes['data-watch'])).toEqual(['private']);
    expect(await popup.query(changes)).toEqual([]);
    await openFirstCard(popup);
    await nothingWrong(popup);
    await popup.close();
    await tab.close();
  }

  const host = await visitPrivately(driver, labelled);
  const label = await openPopup(driver, host);
  expect(await verdict(label)).toEqual({ tracked: undefined, label: 'member' });
  await nothingWrong(label);
  await label.close();
  await host.close();

  const site = await visitPrivately(driver, plain);
  const popup = await openPopup(driver, site);
  await popup.type('[role=combobox]', 'collaborative writing');
  await popup.waitFor('[role=option]');
  await popup.press('Enter');
  await openFirstCard(popup);
  expect(new Set((await cards(popup)).map(({ kind }) => kind))).toEqual(new Set(['collab-text']));
  expect(await popup.query(changes)).toEqual([]);
  await nothingWrong(popup);
  await popup.close();
  await site.close();

  expect(await keptAnywhere(backDoor)).toEqual(before);
});

test('opens a link of the popup in the private window where it was clicked @both @own-install [S129]', async ({
  driver,
}) => {
  await driver.allowPrivateWindows();
  driver.site('framadate.org', '<!doctype html><title>Framadate</title>');
  const backDoor = await driver.openBackDoor();
  const popup = await openPopup(driver, await visitPrivately(driver, watched));
  const before = await openTabs(backDoor);
  await showCard(popup, 'framasoft/framadate');
  await popup.click('article[data-service="framasoft/framadate"] a');
  await expect.poll(() => openTabs(backDoor)).toEqual({ ...before, private: before.private + 1 });
});

testWithMirrors(
  'neither refreshes the list in a private window nor loses it @both @own-install [S130]',
  async ({ driver, world }) => {
    await driver.allowPrivateWindows();
    const options = await openOptions(driver);
    await options.waitFor('[data-in-private=true]');
    const before = [await registryIn(options), await lastSync(options)];
    expect(before[0]).toEqual({ version: world.version, origin: world.first.address });
    const ordinary = await askAbout(driver, watched);
    expect(await ordinary.query('footer button')).toHaveLength(1);

    const popup = await openPopup(driver, await visitPrivately(driver, watched));
    expect(await cards(popup)).not.toEqual([]);
    expect(await popup.query('footer button')).toEqual([]);
    await popup.close();
    const after = await openOptions(driver);
    expect([await registryIn(after), await lastSync(after)]).toEqual(before);
  },
);
