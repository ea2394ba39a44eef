import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { ChromiumDriver } from '../e2e/browsers/chromium-driver';
import type { BrowserDriver, Opening } from '../e2e/browsers/driver';
import { serveTour, tour } from './tour';

const town = 'Rennes';

/** Takes the tour by itself: says where it lives, clicks the toolbar's button on each page, tells what it read. */
export async function tourWithoutWindow(opening: Opening, pictures: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  const driver = await ChromiumDriver.launch(opening);
  try {
    serveTour((host, answer) => driver.site(host, answer));
    await chooseTown(driver);
    await tellOfRegistry(driver);
    for (const [place, { url, what }] of tour.entries()) {
      const tab = await driver.open(url);
      const popup = await driver.clickToolbar(tab);
      await popup.waitFor('[data-registry-version]');
      const picture = path.join(pictures, `${place + 1}-${new URL(url).hostname}.png`);
      await popup.screenshot(picture);
      console.log(`\n${url}, ${what}. The popup says:\n\n${indent(await popup.evaluate(readAloud))}\n\n  → ${picture}`);
      await tab.close();
    }
    for (const page of ['onboarding.html', 'way-out.html']) {
      const tab = await driver.openExtensionPage(page);
      await tab.waitFor('h1');
      const picture = path.join(pictures, page.replace('.html', '.png'));
      await tab.screenshot(picture);
      console.log(`\nThe page ${page} says:\n\n${indent(await tab.evaluate(readAloud))}\n\n  → ${picture}`);
      await tab.close();
    }
    const errors = await driver.errors();
    if (errors.length > 0) throw new Error(`The extension complained:\n${errors.join('\n')}`);
  } finally {
    await driver.close();
  }
}

/** On the page that welcomes the person after the install. */
async function chooseTown(driver: BrowserDriver): Promise<void> {
  const welcome = await driver.waitForTab('onboarding.html');
  await welcome.type('[role=combobox]', town);
  await welcome.click('[role=option]');
  console.log(`\nThe extension is installed, has welcomed us, and knows that we live in ${town}.`);
}

/** The first sync happens by itself, at the install: what the options page says of it. */
async function tellOfRegistry(driver: BrowserDriver): Promise<void> {
  const options = await driver.openExtensionPage('options.html');
  await options.waitFor('[data-sync-report][data-outcome=updated]');
  const report = await options.text('[data-sync-report]');
  const version = (await options.query('[data-registry-version]'))[0]?.attributes['data-registry-version'];
  console.log(`\nThe registry was fetched from this machine and its signature checked. The options say: ${report}`);
  console.log(`It is version ${version}.`);
  await options.close();
}

/** The text as one reads it: of a closed list, the one choice that it shows. */
function readAloud(): string {
  for (const { options, selectedIndex } of document.querySelectorAll('select')) {
    for (const option of Array.from(options)) if (option.index !== selectedIndex) option.remove();
  }
  return document.body.innerText;
}

function indent(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  return lines
    .filter((line) => line !== '')
    .map((line) => `  │ ${line}`)
    .join('\n');
}
