import type { Tab } from './browsers/driver';
import { expect, test } from './silent-test';
import {
  clickOn,
  openPopup,
  popupOn,
  seesBadge,
  untilWatched,
  usableOffers,
  verdict,
  visit,
  watch,
  watchedOrigins,
} from './steps';
import { everythingKept } from './stored-registry';

/** A page that writes down whatever happens to it once it has been read. */
const wary = `<!doctype html><title>Wary</title><link rel=icon href=data:,><h1>Wary</h1><script>
  const before = new Set(Object.getOwnPropertyNames(window));
  const seen = { messages: 0, changes: 0, events: [] };
  const { dispatchEvent } = EventTarget.prototype;
  EventTarget.prototype.dispatchEvent = function (event) { seen.events.push(event.type); return dispatchEvent.call(this, event); };
  addEventListener('message', () => { seen.messages += 1; });
  addEventListener('DOMContentLoaded', () => {
    const watched = { subtree: true, childList: true, attributes: true, characterData: true };
    new MutationObserver((changes) => { seen.changes += changes.length; }).observe(document, watched);
  });
  window.confess = () => JSON.stringify({
    ...seen,
    globals: Object.getOwnPropertyNames(window).filter((name) => !before.has(name) && name !== 'confess'),
    fetched: performance.getEntriesByType('resource').map(({ name }) => name),
  });
</script>`;

const confession = (tab: Tab) =>
  tab
    .evaluate(() => (window as unknown as { confess(): string }).confess())
    .then((told) => JSON.parse(told) as unknown);
const nothing = { messages: 0, changes: 0, events: [], globals: [], fetched: [] };

test('is not to be noticed by any page, watched or not, even when its popup is open @both [S70]', async ({
  driver,
}) => {
  for (const host of ['doodle.com', 'example.org', 'docs.google.com']) driver.site(host, wary);
  await watch(driver, 'https://doodle.com/poll');
  const offers = await usableOffers('https://doodle.com/poll');
  const unwatched = [
    await driver.open('https://example.org/'),
    await driver.open('https://docs.google.com/document/d/1'),
  ];
  const watched = await driver.open('https://doodle.com/poll');
  await seesBadge(driver, watched, offers);
  await watched.pushState('/poll/2');
  await seesBadge(driver, watched, offers);

  for (const tab of [watched, ...unwatched]) {
    const popup = await openPopup(driver, tab);
    expect(await confession(tab)).toEqual(nothing);
    await popup.close();
  }
  expect(await driver.badge(unwatched[1]!)).toBe('');
});

test('keeps no address of a page that was open [S127]', async ({ driver }) => {
  const marks = ['zaubernuss', 'wegwarte', 'holunder'];
  await watch(driver, 'https://doodle.com/');
  const offers = await usableOffers('https://doodle.com/');
  const watched = await visit(driver, `https://doodle.com/${marks[0]}`);
  await seesBadge(driver, watched, offers);
  await (await openPopup(driver, watched)).close();
  await watched.pushState(`/${marks[1]}?${marks[2]}`);
  await seesBadge(driver, watched, offers);
  await (await popupOn(driver, `https://www.infini.fr/${marks[0]}`)).close();
  await (await popupOn(driver, `https://${marks[1]}.example/${marks[2]}`)).close();

  const kept = JSON.stringify(await everythingKept(await driver.openBackDoor()));
  expect(kept).toContain('doodle'); // what was chosen is there
  expect(marks.filter((mark) => kept.includes(mark))).toEqual([]);
});

test('watches the countries served, knows them all, and watches them all when asked to', async ({ driver }) => {
  const search = 'https://www.google.de/search?q=chat';
  const offers = await usableOffers(search);
  await watch(driver, search);
  const backDoor = await driver.openBackDoor();
  expect(await watchedOrigins(backDoor)).toContain('https://www.google.fr/*');
  expect(await watchedOrigins(backDoor)).not.toContain('https://www.google.de/*');

  const german = await visit(driver, search);
  const french = await visit(driver, 'https://www.google.fr/search?q=chat');
  await seesBadge(driver, french, offers);
  expect(await driver.badge(german)).toBe('');
  expect(await verdict(await openPopup(driver, german))).toEqual({ tracked: 'google-search', label: 'none' });

  const options = await driver.openExtensionPage('options.html');
  await clickOn(options, 'checkbox', 'watchAllCountries');
  await clickOn(options, 'button', 'saveWatching');
  await untilWatched(options);
  await seesBadge(driver, german, offers);
  expect(await watchedOrigins(backDoor)).toContain('https://www.google.co.uk/*');
});

test('adds a service from its own popup, in one click @both', async ({ driver }) => {
  const offers = await usableOffers('https://www.dropbox.com/home');
  const popup = await popupOn(driver, 'https://www.dropbox.com/home');
  await popup.click('[data-watch=not-watched] button');
  await popup.waitFor('[data-watch=watched]');
  await seesBadge(driver, await visit(driver, 'https://www.dropbox.com/'), offers);
});
