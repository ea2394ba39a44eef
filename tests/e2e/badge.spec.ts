import type { BrowserDriver } from './browsers/driver';
import { expect, test } from './silent-test';
import {
  askAbout,
  cards,
  clickOn,
  described,
  openPopup,
  seesBadge,
  showAllCards,
  untilWatched,
  usableOffers,
  visit,
  watch,
  watchedOrigins,
} from './steps';

const poll = 'https://doodle.com/dashboard/1';
const text = 'https://docs.google.com/document/d/1';
const form = 'https://docs.google.com/forms/d/1';

/** The services that the popup shows for each use, in their order. */
async function servicesShown(driver: BrowserDriver, url: string): Promise<string[][]> {
  const popup = await askAbout(driver, url);
  const shown: string[][] = [];
  for (const tab of await popup.allByRole('tab', /./)) {
    await popup.click(tab); // each panel is drawn when its tab is first chosen
    await popup.waitFor('[role=tabpanel]:not([hidden]) > *');
    await showAllCards(popup);
    shown.push((await cards(popup, '[role=tabpanel]:not([hidden])')).map(({ service }) => service));
  }
  await popup.close();
  return shown;
}

test('says how many equivalents there are, on pages opened before the grant and after it @both', async ({ driver }) => {
  const offers = await usableOffers(poll);
  const page = await described(poll);
  expect((await servicesShown(driver, poll)).map((services) => services.toSorted())).toEqual(
    page.page === 'tracked' &&
      (await Promise.all(
        page.offers.map(async (offer) => (await offer.all()).map(({ service }) => service).toSorted()),
      )),
  );
  const before = await visit(driver, poll);
  const plain = await visit(driver, 'https://example.org/');
  expect(await driver.badge(before)).toBe('');

  await watch(driver, poll);
  await seesBadge(driver, before, offers);
  await before.pushState('/en/resources/polls'); // the script is in that page too, and tells
  await seesBadge(driver, before, '');
  const blog = await visit(driver, 'https://blog.doodle.com/');
  const answering = await visit(driver, 'https://doodle.com/group-poll/participate/abc');
  const after = await visit(driver, 'https://doodle.com/dashboard/2');
  await seesBadge(driver, after, offers);
  expect(await driver.badgeTitle(after)).toBe(`Chatière: ${offers} equivalents to Doodle`);

  expect(await driver.badge(plain)).toBe('');
  expect(await driver.badge(answering)).toBe(''); // somebody else chose the tool
  expect(await driver.badge(blog)).toBe('');
  expect(await driver.badgeTitle(blog)).toBe('Chatière notifies you on 1 service');
  expect(await driver.badgeTitle(answering)).toBe('Doodle: somebody else chose this service');
  await after.goto('https://example.org/');
  await seesBadge(driver, after, '');
});

test('follows a page that navigates within itself @both', async ({ driver }) => {
  const [texts, forms] = [await usableOffers(text), await usableOffers(form)];
  expect(texts).not.toBe(forms);
  await watch(driver, text);
  await watch(driver, form);

  const tab = await visit(driver, text);
  await seesBadge(driver, tab, texts);
  await tab.pushState('/forms/d/2');
  await seesBadge(driver, tab, forms);
  await tab.pushState('/spreadsheets/d/3'); // tracked, but not watched
  await seesBadge(driver, tab, '');
  await tab.pushState('/document/d/4');
  await seesBadge(driver, tab, texts);
  await tab.pushState('/about');
  await seesBadge(driver, tab, '');
  expect(await driver.badgeTitle(tab)).toBe('Chatière notifies you on 2 services');
});

test('never leaves the number of one page on another, however late the answer @both', async ({ driver }) => {
  await watch(driver, text);
  const texts = await usableOffers(text);
  const within = await visit(driver, 'https://docs.google.com/about');
  const away = await visit(driver, 'https://example.org/');
  for (const round of [1, 2, 3, 4, 5]) {
    await driver.stopBackground(); // it has to start, and to open its registry, before it can answer
    await within.pushState(`/document/d/${round}`);
    await within.pushState(`/about/${round}`);
    await away.goto(text);
    await away.goto('https://example.org/');
  }
  await seesBadge(driver, await visit(driver, text), texts);
  // A late answer shows its number before it looks where the tab has got to by then.
  await seesBadge(driver, within, '');
  await seesBadge(driver, away, '');
});

test('keeps up with a page that moves on again and again', async ({ driver }) => {
  await watch(driver, text);
  await watch(driver, form);
  const forms = await usableOffers(form);
  const tab = await visit(driver, text);
  for (const round of [1, 2, 3]) {
    await tab.evaluate(async (turn) => {
      for (let move = 0; move < 24; move++) {
        history.pushState(undefined, '', `/${['about', 'document', 'forms'][move % 3]}/d/${turn}-${move}`);
        await new Promise((resolve) => {
          setTimeout(resolve, move % 8); // ms: as long as an answer takes, more or less
        });
      }
    }, round);
    await seesBadge(driver, tab, forms);
  }
});

test('says it again on a page that comes back whole @both', async ({ driver }) => {
  const offers = await usableOffers(poll);
  await watch(driver, poll);
  driver.site(
    'doodle.com',
    `<!doctype html><title>Faked</title><script>
      addEventListener('pageshow', ({ persisted }) => { document.documentElement.dataset.persisted = persisted; });
    </script>`,
  );
  const tab = await driver.open(poll);
  await seesBadge(driver, tab, offers);
  driver.site('example.org', '<!doctype html><title>Plain</title>');
  await tab.goto('https://example.org/');
  await seesBadge(driver, tab, '');
  await tab.goBack();
  await tab.waitFor('[data-persisted=true]');
  await seesBadge(driver, tab, offers);
});

test('says nothing while it is paused, and goes on afterwards', async ({ driver }) => {
  const offers = await usableOffers(poll);
  await watch(driver, poll);
  const tab = await visit(driver, poll);
  await seesBadge(driver, tab, offers);

  const options = await driver.openExtensionPage('options.html');
  await clickOn(options, 'checkbox', 'pauseAll');
  await seesBadge(driver, tab, '');
  await expect.poll(() => watchedOrigins(options)).toEqual([]);
  await tab.pushState('/dashboard/2');
  const opened = await visit(driver, 'https://doodle.com/dashboard/3');

  const popup = await openPopup(driver, opened);
  await popup.waitFor('[data-tracked-service=doodle] [data-watch=paused]');
  expect([await driver.badge(tab), await driver.badge(opened)]).toEqual(['', '']);
  await popup.click('[data-watch=paused] button');
  await popup.waitFor('[data-watch=watched]');
  await seesBadge(driver, tab, offers);
  await seesBadge(driver, opened, offers);
});

test('ticks the sites of members, when asked to', async ({ driver }) => {
  const options = await driver.openExtensionPage('options.html');
  const member = await visit(driver, 'https://pad.infini.fr/p/notes');
  await options.focus();
  await clickOn(options, 'checkbox', 'watchLabelled');
  await clickOn(options, 'button', 'saveWatching');
  await untilWatched(options);
  await seesBadge(driver, member, '✓');
  expect(await driver.badgeTitle(member)).toContain('Infini');
  const undeclared = await visit(driver, 'https://xyz.infini.fr/');
  const former = await visit(driver, 'https://www.libre-service.eu/');
  await seesBadge(driver, await visit(driver, 'https://framadate.org/'), '✓');
  expect([await driver.badge(undeclared), await driver.badge(former)]).toEqual(['', '']);
  expect(await watchedOrigins(await driver.openBackDoor())).not.toContain('https://libre-service.eu/*');
});
