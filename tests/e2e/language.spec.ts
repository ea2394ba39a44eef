import { readFileSync, readdirSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { packedPseudoMessages, pseudoCode } from '../pseudo-language';
import { copyExtension } from './browsers/extension-copy';
import type { View } from './browsers/driver';
import { builds } from './fixtures';
import { expect, test } from './silent-test';
import { askAbout, pickOnWelcome } from './steps';
import { namesIn, shownTexts, untranslated } from './language-shown';

/** A copy of the build that speaks a third language, by one more file. */
const folder = mkdtempSync(path.join(tmpdir(), 'chatiere-language-'));
copyExtension(builds.chromium, folder);
const locales = path.join(folder, '_locales', pseudoCode);
mkdirSync(locales, { recursive: true });
writeFileSync(path.join(locales, 'messages.json'), JSON.stringify(packedPseudoMessages(['FR', 'US'])));
// Not after all tests: each of them may be the last of its group, and the next one of this process needs the copy still.
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const names = namesIn(folder);

/**
 * Opens everything that folds away, and what folds away in it as it comes. What a fold draws comes by import; all is there when
 * nothing has changed for a while.
 */
const unfoldAll = () =>
  new Promise<void>((resolve) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      for (const fold of document.querySelectorAll<HTMLDetailsElement>('details:not([open])')) fold.open = true;
      clearTimeout(timer);
      timer = setTimeout(resolve, 300);
    };
    new MutationObserver(look).observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ['open'],
    });
    look();
  });

/** What is left in another language or cut, of all that a page says. */
async function faultsOf(view: View): Promise<string[]> {
  await view.evaluate(unfoldAll);
  const { texts, cut } = await view.evaluate(shownTexts);
  return [...untranslated(texts, names), ...cut.map((text) => `cut: ${text}`)];
}

/** Where the popup stands, by what it says. */
const states = [
  'https://docs.google.com/document/d/1',
  'https://doodle.com/meeting/participate/id/abc',
  'https://www.google.com/search?q=doodle',
  'https://www.deepl.com/translator',
  'https://www.infini.fr/',
  'https://www.libre-service.eu/',
  'https://example.org/',
];

for (const [width, often] of [
  [320, ''],
  [360, ' @exhaustive'], // what fits the narrower one may be cut by a rule for the wider one alone
] as const) {
  test.describe(`a third language, ${width} px${often}`, () => {
    test.use({
      opening: { extensionFolder: folder, locale: pseudoCode, colorScheme: 'light', viewport: { width, height: 640 } },
    });

    test('is spoken on every page, and no sentence is cut', async ({ driver }) => {
      const faults: Record<string, string[]> = {};
      const welcome = await driver.waitForTab('onboarding.html');
      await welcome.waitFor('[data-next]');
      faults.where = await faultsOf(welcome);
      await pickOnWelcome(welcome, ['doodle', 'google-docs', 'instagram']);
      await welcome.waitFor('[data-instead-of=doodle]');
      faults.offers = await faultsOf(welcome);
      await welcome.click('[data-step=services] button');
      faults.services = await faultsOf(welcome);
      await welcome.close();
      for (const state of states) {
        const popup = await askAbout(driver, state);
        faults[state] = await faultsOf(popup);
        await popup.close();
      }
      const pages = readdirSync(folder).filter((file) => file.endsWith('.html'));
      const alone = pages.filter((page) => !['popup.html', 'onboarding.html'].includes(page));
      for (const address of [...alone, 'host.html?id=altertek', 'host.html?compare=altertek,framasoft']) {
        const page = await driver.openExtensionPage(address);
        await page.waitFor('h1');
        faults[address] = await faultsOf(page);
        await page.close();
      }
      expect(Object.entries(faults).flatMap(([where, some]) => some.map((one) => `${where}: ${one}`))).toEqual([]);
    });
  });
}

test('the copy speaks that language by a file of its own alone', () => {
  const messages = readFileSync(path.join(locales, 'messages.json'), 'utf8');
  expect(messages).toContain('⟦');
});
