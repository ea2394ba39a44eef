import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Look, Tab, View } from './browsers/driver';
import { expect, test } from './silent-test';
import { askAbout, keyboardComesTo, pickOnWelcome, popupAbout, popupOn, tabTo, typeKeys, untilWatched } from './steps';

/** Each language meets each scheme of colours. A browser is opened in the first look; Firefox keeps it. */
const looks: Record<'en' | 'fr', Look[]> = {
  en: [
    { colorScheme: 'light', viewport: { width: 320, height: 640 } },
    // As wide as a page of 1000 pixels at 200 %.
    { colorScheme: 'dark', viewport: { width: 500, height: 800 } },
    { colorScheme: 'dark', viewport: { width: 1000, height: 800 }, forcedColors: true },
  ],
  fr: [
    { colorScheme: 'dark', viewport: { width: 360, height: 640 } },
    { colorScheme: 'light', viewport: { width: 1000, height: 800 } },
  ],
};

/** No popup is as wide; what it may say is seen in each language and scheme, and in forced colours, without these. */
const fitsPopup = ({ viewport, forcedColors }: Look) => viewport.width < 500 || Boolean(forcedColors);

const states = {
  'a tracked service': 'https://docs.google.com/document/d/1',
  'a service with two uses': 'https://doodle.com/poll',
  'a poll to answer': 'https://doodle.com/meeting/participate/id/abc',
  'a page of results': 'https://www.google.com/search?q=doodle',
  'a service that nobody offers': 'https://www.deepl.com/translator',
  'somebody’s page on a platform': 'https://jeanne.blogspot.com/2026/11/',
  'a member': 'https://www.infini.fr/',
  'a former member': 'https://www.libre-service.eu/',
  'an undeclared address': 'https://xyz.infini.fr/',
  'a plain site': 'https://example.org/',
};

/** What unfolds on a tracked service, one after the other, and stays so: what is clicked, and what shows that it is drawn. */
const unfolding = [
  ['article summary', 'article h3'],
  ['button[aria-expanded=false]', '[role=combobox]'],
  ['[data-primary] [data-report] > summary', '[data-primary] [data-report] input'],
  ['[role=tabpanel]:not([hidden]) [data-others] > summary', '[data-others] article'],
  ['[role=tabpanel]:not([hidden]) [data-equivalence] > summary', '[data-equivalence] strong'],
  ['[data-leave] > summary', '[data-leave] section'],
  ['[data-find] > summary', '[data-find] [role=combobox]'],
  ['[data-more] > summary', '[data-more] button'],
] as const;

const scrollsSideways = (view: View) =>
  view.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

const isSeen = (selector: string) => document.querySelector(selector)!.checkVisibility();

for (const locale of ['en', 'fr'] as const) {
  const [first] = looks[locale];
  test.describe(`${locale}${locale === 'fr' ? ' @also-firefox' : ''}`, () => {
    test.use({ opening: { locale, ...first } });

    test('shows nothing that some people could not read or use', async ({ driver }) => {
      const seen = driver.name === 'firefox' ? looks[locale].slice(0, 1) : looks[locale];
      const isSound = async (page: Tab, state: string, wanted = seen) => {
        for (const look of wanted) {
          const where = `${state}, ${JSON.stringify(look)}`;
          if (seen.length > 1) await page.look(look);
          expect(await page.axe(), where).toEqual([]);
          expect(await scrollsSideways(page), where).toBe(false);
        }
        if (seen.length > 1) await page.look(seen[0]!);
      };

      const welcome = await driver.waitForTab('onboarding.html');
      await welcome.waitFor('[data-next]');
      await isSound(welcome, 'where');
      expect(await welcome.evaluate(() => document.documentElement.lang)).toBe(locale);
      await welcome.type('[role=combobox]', 'saint');
      await welcome.waitFor('[role=option]');
      await isSound(welcome, 'a town that is found');
      await pickOnWelcome(welcome, ['doodle', 'google-docs', 'instagram']);
      await welcome.click('[data-instead-of=doodle] summary');
      await welcome.waitFor('[data-instead-of=doodle] [data-host]');
      await isSound(welcome, 'offers');
      await welcome.click('[data-step=services] button');
      await welcome.type('[type=search]', 'face');
      await welcome.waitFor('[type=search] ~ ul input');
      await isSound(welcome, 'a service that is found');

      const wayOut = await driver.openExtensionPage('way-out.html#guide-google-docs');
      await wayOut.waitFor('[data-guide][open] li');
      await isSound(wayOut, 'way out');

      for (const address of ['host.html?id=framasoft', 'host.html?compare=framasoft,infini']) {
        const host = await driver.openExtensionPage(address);
        await host.waitFor('[data-host-page], [data-compared]');
        await isSound(host, address);
        await host.close();
      }

      const directory = await driver.openExtensionPage('directory.html?account=no');
      await directory.waitFor('[data-below] li[data-host]');
      await directory.evaluate(() => document.querySelector<HTMLElement>('[data-map-fold] > summary')?.click());
      await directory.waitFor('[data-sheet] [data-point]');
      await directory.click('[data-without-place] > summary');
      await isSound(directory, 'directory');

      await wayOut.evaluate(() =>
        chrome.storage.local.set({
          stars: ['framasoft'],
          wanted: [{ kind: 'maps' }],
          notNow: { doodle: 'never' },
        }),
      );
      const options = await driver.openExtensionPage('options.html');
      await options.waitFor('[data-star]');
      await options.click('[data-by-owner] > summary');
      await options.waitFor('[data-by-owner] fieldset');
      await options.type('[type=search]', 'docs.google');
      await options.waitFor('li[data-service=google-docs]');
      await options.click('[data-forget]');
      await options.waitFor('[data-forget-all]');
      await isSound(options, 'options');

      // As the toolbar opens it, in the size that it gives itself.
      const popup = await popupOn(driver, 'https://docs.google.com/document/d/1');
      for (const [clicked, drawn] of unfolding.slice(0, 2)) {
        await popup.click(clicked);
        await popup.waitFor(drawn);
      }
      expect(await popup.axe()).toEqual([]);
      expect(await scrollsSideways(popup), 'the popup of the toolbar').toBe(false);
      await popup.close();

      // What the popup says is the same in both browsers.
      if (driver.name === 'firefox') return;

      const asked = await askAbout(driver, 'https://example.com/');
      for (const [state, url] of Object.entries(states)) {
        await asked.goto(popupAbout(driver, url));
        await asked.waitFor('footer');
        await isSound(asked, state, seen.filter(fitsPopup));
      }

      const unfolded = await askAbout(driver, 'https://docs.google.com/document/d/1');
      for (const [clicked, drawn] of unfolding) {
        await unfolded.click(clicked);
        await unfolded.waitFor(drawn);
      }
      for (const [, drawn] of unfolding) expect(await unfolded.evaluate(isSeen, drawn), drawn).toBe(true);
      await isSound(unfolded, 'all unfolded', seen.filter(fitsPopup));
    });
  });
}

test('can be walked through by the keyboard alone @both', async ({ driver }) => {
  const welcome = await driver.openExtensionPage('onboarding.html');
  await welcome.focus();
  await tabTo(welcome, '[role=combobox]');
  await typeKeys(welcome, 'Brest');
  await welcome.waitFor('[role=option]');
  await welcome.press('Enter');
  await welcome.waitFor('[data-place=Brest]');
  await tabTo(welcome, '[data-next]');
  await welcome.press('Enter');
  await welcome.waitFor('[data-step=services][data-state=open]');
  await keyboardComesTo(welcome, '[data-step=services] h2');
  await tabTo(welcome, '[data-step=services] li input');
  await welcome.press(' ');
  await tabTo(welcome, '[data-next]');
  await welcome.press('Enter');
  await tabTo(welcome, '[data-start]');
  await welcome.press('Enter');
  await untilWatched(welcome);

  const popup = await popupOn(driver, 'https://docs.google.com/document/d/1');
  await tabTo(popup, '[role=tab]');
  await popup.press('ArrowRight');
  await popup.waitFor('[role=tab]:nth-child(2)[aria-selected=true]');
  await popup.waitFor('[role=tabpanel]:not([hidden]) article');
  await keyboardComesTo(popup, '[role=tab]:nth-child(2)');
  await popup.press('ArrowLeft');
  await tabTo(popup, '[role=tabpanel]:not([hidden]) article summary');
  await popup.press('Enter');
  await popup.waitFor('article details[open] h3');
  await tabTo(popup, 'article details a[href]');

  for (const fold of ['[data-others]', '[data-leave]', '[data-more]']) {
    await tabTo(popup, `${fold} > summary`);
    await popup.press('Enter');
    await popup.waitFor(`${fold}[open] > div > *`);
  }
  await popup.press('Escape');
  await popup.waitFor('[data-more]:not([open])');
  await keyboardComesTo(popup, '[data-more] > summary');
});

async function enter(view: View, selector: string): Promise<void> {
  await tabTo(view, selector);
  await view.press('Enter');
}

test('directory, a host, its star and the way out are reached by the keyboard alone too @also-firefox', async ({
  driver,
}) => {
  const popup = await askAbout(driver, 'https://www.dropbox.com/home');
  await popup.focus();
  await enter(popup, '[data-more] > summary');
  await enter(popup, '[data-directory]');

  const directory = await driver.waitForTab('directory.html');
  await directory.focus();
  await tabTo(directory, '[type=search]');
  await typeKeys(directory, 'framasoft');
  await directory.waitFor('[data-count="1"]');
  await enter(directory, 'li[data-host=framasoft] h3 a');
  const host = await driver.waitForTab('host.html?id=framasoft');
  await host.focus();
  await enter(host, '[data-star=framasoft]');
  await host.waitFor('[data-star=framasoft][aria-pressed=true]');

  await popup.focus();
  await popup.press('Escape');
  await enter(popup, '[data-leave] > summary');
  await enter(popup, '[data-plan]');
  const wayOut = await driver.waitForTab('way-out.html#dropbox');
  await wayOut.focus();
  await tabTo(wayOut, '[data-way-out=dropbox] section [data-step] input');
  await wayOut.press(' ');
  await wayOut.waitFor('[data-way-out=dropbox][data-state=moving]');

  const options = await driver.openExtensionPage('options.html');
  await options.focus();
  await enter(options, '[data-my-host=framasoft] [data-star]');
  await options.waitFor('[data-my-host=framasoft] [data-star][aria-pressed=false]');
});

// In Chromium alone: in a field for files, WebDriver takes every key for a path.
test('what one chose is taken along, forgotten and brought back by the keyboard alone', async ({ driver }, info) => {
  const options = await driver.openExtensionPage('options.html');
  await options.evaluate(() => chrome.storage.local.set({ stars: ['framasoft'] }));
  await options.reload();
  const starred = '[data-my-host] [data-star=framasoft][aria-pressed=true]';
  await options.focus();
  await tabTo(options, starred);
  await tabTo(options, 'a[download]');
  await enter(options, 'p:has(a[download]) + details > summary');
  const saved = await options.text('[data-export]');
  await enter(options, '[data-forget]');
  await enter(options, '[data-forget-all]');
  await expect.poll(() => options.query(`${starred}, [data-forget-all]`).catch(() => ['loading'])).toEqual([]);

  const file = info.outputPath('kept.json');
  mkdirSync(info.outputDir, { recursive: true });
  writeFileSync(file, saved);
  await options.focus();
  await tabTo(options, '[data-import]');
  await options.chooseFile('[data-import]', file); // what the file dialog of the system does
  await enter(options, '[data-bring]');
  await options.waitFor('[data-import-step=done]');
  await options.waitFor(starred);
});

/** Of all that stands in a folder of data. */
const ids = (folder: string) => readdirSync(path.join('data', folder)).map((file) => path.basename(file, '.json'));

test.describe('on a small screen', () => {
  test.use({ opening: { locale: 'fr', colorScheme: 'light', viewport: { width: 360, height: 640 } } });

  test('no section of the options is longer than the screen, whatever one chose', async ({ driver }) => {
    const [services, kinds, hosts] = [ids('services'), ids('kinds'), ids('federation/organizations')];
    const backDoor = await driver.openBackDoor();
    await backDoor.evaluate(
      ([every, kind, host]) => {
        return chrome.storage.local.set({
          watch: { services: every, labelled: true, allCountries: true },
          stars: host,
          wanted: kind.map((one) => ({ kind: one })),
          notNow: Object.fromEntries(every.map((one) => [one, 'never'])),
        });
      },
      [services, kinds, hosts] as const,
    );
    const options = await driver.openExtensionPage('options.html');
    await options.waitFor('li[data-service] p');
    await options.waitFor('[data-wanted]');
    const heights = await options.evaluate(() => {
      document.documentElement.style.inlineSize = '345px'; // what a scroll bar leaves, where there is one
      return [...document.querySelectorAll('nav, [data-section]')].map((section) => {
        return [section.getAttribute('data-section') ?? 'contents', section.getBoundingClientRect().height] as const;
      });
    });
    expect(heights.length).toBeGreaterThan(10);
    expect(heights.filter(([, height]) => height > 640)).toEqual([]);
  });
});

/** What a finger has less than 44 px of, in height; a link within a sentence may be as high as its line. */
const tooSmall = (view: View) =>
  view.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('a, button, select, summary, label:has(input), input, [role=option]')]
      .filter((each) => each.checkVisibility() && !each.matches('label input'))
      .filter((each) => getComputedStyle(each).display !== 'inline' && each.getBoundingClientRect().height < 44)
      .map((each) => each.outerHTML.slice(0, 100)),
  );

test.describe('on a phone', () => {
  test.use({ opening: { viewport: { width: 412, height: 800 }, hasTouch: true } });

  test('the popup is a page as wide as the screen, and everything has room for a finger', async ({ driver }) => {
    const welcome = await driver.waitForTab('onboarding.html');
    await welcome.waitFor('[data-next]');
    expect(await tooSmall(welcome)).toEqual([]);
    const pages = {
      'options.html': 'h1',
      'directory.html': 'li[data-host]',
      'host.html?id=framasoft': '[data-host-page]',
      'host.html?compare=framasoft,infini': '[data-compared]',
      'way-out.html#guide-doodle': '[data-guide][open] li',
    };
    for (const [file, drawn] of Object.entries(pages)) {
      const page = await driver.openExtensionPage(file);
      await page.waitFor(drawn);
      expect(await tooSmall(page), file).toEqual([]);
      expect(await scrollsSideways(page), file).toBe(false);
      await page.close();
    }
    const popup = await driver.openExtensionPage(`popup.html?url=${encodeURIComponent('https://doodle.com/poll')}`);
    await popup.waitFor('[data-more]');
    await expect
      .poll(() => popup.evaluate(() => document.querySelector('#page > *')?.getBoundingClientRect().width))
      .toBe(412);
    await popup.click('[data-more] > summary');
    await popup.waitFor('[data-more] button');
    expect(await tooSmall(popup)).toEqual([]);
    expect(await scrollsSideways(popup)).toBe(false);
  });
});
