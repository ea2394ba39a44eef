import { expect, test } from './silent-test';
import { askAbout, grantedOrigins, openPopup, seesBadge, usableOffers, visit, watch, watchedOrigins } from './steps';

const poll = 'https://doodle.com/dashboard/1';
const text = 'https://docs.google.com/document/d/1';
const form = 'https://docs.google.com/forms/d/1';

test('wakes up to answer a page that was opened while it slept @both', async ({ driver }) => {
  const offers = await usableOffers(poll);
  await watch(driver, poll);
  await driver.stopBackground();
  const tab = await visit(driver, poll);
  await seesBadge(driver, tab, offers);
  await driver.stopBackground();
  await tab.pushState('/dashboard');
  await tab.pushState('/dashboard/2');
  await seesBadge(driver, tab, offers);
});

test('is still there when the browser starts again @both', async ({ driver }) => {
  const offers = await usableOffers(poll);
  await watch(driver, poll);
  const origins = await watchedOrigins(await driver.openBackDoor());
  await driver.restart();
  await seesBadge(driver, await visit(driver, poll), offers);
  expect(await watchedOrigins(await driver.openBackDoor())).toEqual(origins);
});

test('serves the tabs that are open when a new version comes @both @own-install', async ({ driver }) => {
  const [texts, forms] = [await usableOffers(text), await usableOffers(form)];
  await watch(driver, text);
  await watch(driver, form);
  const tab = await visit(driver, text);
  await seesBadge(driver, tab, texts);
  await driver.update('9.0.0');
  await seesBadge(driver, tab, texts);
  await tab.pushState('/forms/d/2'); // told by the new script: the old one lost its extension
  await seesBadge(driver, tab, forms);
  await seesBadge(driver, await visit(driver, 'https://docs.google.com/forms/d/3'), forms);
});

test('goes on with the sites that are left when the person takes one back @both', async ({ driver }) => {
  const offers = await usableOffers(poll);
  await watch(driver, poll);
  const backDoor = await driver.openBackDoor();
  const swiss = await visit(driver, 'https://doodle.ch/dashboard/1');
  await seesBadge(driver, swiss, offers);

  await driver.revoke(['https://*.doodle.ch/*']);
  await expect.poll(() => watchedOrigins(backDoor)).toEqual(['https://*.doodle.com/*']);
  await seesBadge(driver, swiss, '');
  const again = await visit(driver, 'https://doodle.ch/dashboard/2');
  await seesBadge(driver, await visit(driver, poll), offers);
  expect(await driver.badge(again)).toBe('');

  await driver.revoke(['https://*.doodle.com/*']);
  await expect.poll(() => watchedOrigins(backDoor)).toEqual([]);
  // The click lets us see this one page; what we cannot follow must have no number all the same.
  const clicked = await visit(driver, 'https://doodle.com/dashboard/2');
  const popup = await openPopup(driver, clicked);
  await popup.waitFor('[data-tracked-service=doodle] [data-watch=withheld]');
  await popup.close();
  await watch(driver, 'https://www.dropbox.com/');
  await seesBadge(
    driver,
    await visit(driver, 'https://www.dropbox.com/'),
    await usableOffers('https://www.dropbox.com/'),
  );
  expect(await driver.badge(clicked)).toBe('');
});

test('keeps an origin while one of two services needs it, and gives it back with the last @both', async ({
  driver,
}) => {
  const forms = await usableOffers(form);
  await watch(driver, text);
  await watch(driver, form);
  const backDoor = await driver.openBackDoor();
  const textTab = await visit(driver, text);
  const formTab = await visit(driver, form);
  await seesBadge(driver, formTab, forms);

  const unwatch = async (url: string) => {
    const popup = await askAbout(driver, url);
    await popup.click('[data-watch=watched] button');
    await popup.waitFor('[data-watch=not-watched]');
    await popup.close();
  };
  await unwatch(text);
  await seesBadge(driver, textTab, '');
  expect(await grantedOrigins(backDoor)).toContain('https://docs.google.com/*');
  expect(await grantedOrigins(backDoor)).not.toContain('https://docs.new/*');
  await seesBadge(driver, formTab, forms);
  await unwatch(form);
  await seesBadge(driver, formTab, '');
  expect(await grantedOrigins(backDoor)).toEqual([]);
  expect(await watchedOrigins(backDoor)).toEqual([]);
});

// Firefox has no "on click" for granted hosts (2026-11).
test('says that the browser withholds its sites, and takes them again @own-install', async ({ driver }) => {
  const offers = await usableOffers(poll);
  await watch(driver, poll);
  const tab = await visit(driver, poll);
  await seesBadge(driver, tab, offers);
  await driver.withhold();
  await seesBadge(driver, tab, '');
  await tab.reload();
  const popup = await askAbout(driver, poll);
  await popup.waitFor('[data-watch=withheld]');
  expect(await driver.badge(tab)).toBe('');

  await driver.answerPrompts('accept');
  await popup.focus();
  await popup.click('[data-watch=withheld] button');
  await popup.waitFor('[data-watch=watched]');
  await seesBadge(driver, tab, offers);
});
