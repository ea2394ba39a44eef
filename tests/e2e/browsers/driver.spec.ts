import { statSync } from 'node:fs';
import { expect, test } from '../fixtures';
import type { View } from './driver';
import { deleteDatabase } from './in-page';
import { inBackDoor } from '../steps';

// The drivers themselves are tested on the smallest extension that has every door: when something is red here, mend
// the driver before looking at the extension.
const sample = 'tests/e2e/browsers/sample';
test.use({ opening: { extensionFolder: sample } });

const ask = (view: View, message: object) => view.evaluate((words) => chrome.runtime.sendMessage(words), message);
const stored = (view: View) => view.evaluate(() => chrome.storage.local.get());

const isDark = () => matchMedia('(prefers-color-scheme: dark)').matches;
const latitude = () =>
  new Promise<number | string>((resolve) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve(coords.latitude),
      ({ message }) => resolve(message),
    );
  });

test.beforeEach(({ driver }) => {
  driver.site('doodle.com', ({ pathname }) => `<!doctype html><title>Faked</title><h1>${pathname}</h1>`);
});

test('clicks the real button of the toolbar, which gives the popup the address of the tab', async ({ driver }) => {
  const tab = await driver.open('https://doodle.com/poll');
  expect(await tab.text('h1')).toBe('/poll');
  const popup = await driver.clickToolbar(tab);
  await popup.waitFor('p[data-url^=https]');
  expect(await popup.query('p')).toEqual([
    {
      text: 'You are on https://doodle.com/poll',
      attributes: { 'data-url': 'https://doodle.com/poll', 'data-private': 'false' },
    },
  ]);
  expect(await popup.text('h1')).toBe('Good morning');
});

test('answers the prompt of a permission, and shows the badge of one tab', async ({ driver }) => {
  const popup = await driver.openExtensionPage('popup.html');
  await popup.click('button');
  await popup.waitFor('output:not(:empty)');
  expect(await popup.text('output')).toBe('true');

  const tab = await driver.open('https://doodle.com/poll');
  await expect.poll(() => driver.badge(tab)).toBe('7');
  expect(await driver.badgeTitle(tab)).toBe('Seen https://doodle.com/poll');
  expect(await driver.badge(popup)).toBe('');

  await driver.revoke(['https://doodle.com/*']);
  await expect.poll(async () => (await stored(popup)).onRemoved).toBe(1);
  const { origins } = await popup.evaluate(() => chrome.permissions.getAll());
  expect(origins).toEqual(['https://www.doodle.com/*']);
});

// Firefox has no "on click" for hosts (2026-11).
test('withholds what was granted @chromium', async ({ driver }) => {
  const popup = await driver.openExtensionPage('popup.html');
  await popup.click('button');
  await popup.waitFor('output:not(:empty)');
  await driver.withhold();
  expect((await popup.evaluate(() => chrome.permissions.getAll())).origins).toEqual([]);
});

test('deletes a database and reads what axe says', async ({ driver }) => {
  const page = await driver.openExtensionPage('popup.html');
  await page.evaluate(async () => {
    const opening = indexedDB.open('pantry');
    await new Promise((resolve) => {
      opening.addEventListener('success', resolve);
    });
    opening.result.close();
  });
  await inBackDoor(driver, (view) => view.evaluate(deleteDatabase, 'pantry'));
  expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);

  expect(await page.axe()).toEqual([]);
  await page.evaluate(() => document.querySelector('button')?.replaceChildren());
  expect(await page.axe()).toEqual([expect.stringMatching(/^button-name: /)]);
});

test('accepts in the popup of the toolbar too', async ({ driver }, info) => {
  const popup = await driver.clickToolbar(await driver.open('https://doodle.com/poll'));
  await popup.click('button');
  await popup.waitFor('output:not(:empty)');
  expect(await popup.text('output')).toBe('true');
  await popup.screenshot(info.outputPath('popup.png'));
  expect(statSync(info.outputPath('popup.png')).size).toBeGreaterThan(500);
  await popup.close();
});

test('types, presses keys, closes and finds tabs', async ({ driver }) => {
  driver.site('form.example', '<!doctype html><title>Form</title><input /><output></output>');
  const tab = await driver.open('https://form.example/');
  await tab.evaluate(() => {
    document.querySelector('input')?.addEventListener('keydown', ({ key }) => {
      document.querySelector('output')!.textContent += `[${key}]`;
    });
  });
  await tab.type('input', 'ab');
  await tab.press('Enter');
  expect(await tab.text('output')).toBe('[a][b][Enter]');
  await tab.pushState('/within');
  expect(await tab.url()).toBe('https://form.example/within');

  const opened = driver.waitForTab('doodle.com/later');
  await driver.open('https://doodle.com/later');
  expect(await (await opened).text('h1')).toBe('/later');
  await (await opened).close();
  expect(await tab.text('output')).toBe('[a][b][Enter]');
});

test('refuses the prompt of a permission', async ({ driver }) => {
  await driver.answerPrompts('refuse');
  const popup = await driver.openExtensionPage('popup.html');
  await popup.click('button');
  await popup.waitFor('output:not(:empty)');
  expect(await popup.text('output')).toBe('false');
});

test('installs a new extension, for which nothing of the one before is there', async ({ driver }) => {
  const before = driver.extensionOrigin;
  const popup = await driver.openExtensionPage('popup.html');
  await popup.evaluate(() => void indexedDB.open('pantry'));
  await popup.click('button');
  await popup.waitFor('output:not(:empty)');
  await driver.open('https://elsewhere.example/').catch(() => undefined);
  await driver.setOffline(true);
  await ask(popup, { kind: 'complain' });
  await expect.poll(() => driver.errors()).toHaveLength(1);

  await driver.reinstall(sample);
  expect(driver.extensionOrigin).not.toBe(before);
  expect([driver.requests(), await driver.errors()]).toEqual([[], []]);
  const after = await driver.openExtensionPage('popup.html');
  await expect.poll(() => stored(after)).toEqual({ 'onInstalled:install': 1 });
  expect(await after.evaluate(() => chrome.permissions.getAll())).toMatchObject({ origins: [] });
  expect(await after.evaluate(() => chrome.scripting.getRegisteredContentScripts())).toEqual([]);
  expect(await after.evaluate(() => indexedDB.databases())).toEqual([]);
  expect(await after.evaluate(async () => (await chrome.tabs.query({})).length)).toBeLessThanOrEqual(3);
  expect(await after.evaluate(() => navigator.onLine)).toBe(true);
  await expect(driver.open('https://doodle.com/poll')).rejects.toThrow(); // what was served is forgotten too
});

test('restarts on the same profile', async ({ driver }) => {
  const popup = await driver.openExtensionPage('popup.html');
  await popup.click('button');
  await popup.waitFor('output:not(:empty)');
  await driver.restart();

  const tab = await driver.open('https://doodle.com/poll');
  await expect.poll(() => driver.badge(tab)).toBe('7');
  expect(await stored(await driver.openExtensionPage('popup.html'))).toEqual({
    'onInstalled:install': 1,
    onStartup: 1,
  });
});

test('updates in place, which drops the registered scripts', async ({ driver }) => {
  const popup = await driver.openExtensionPage('popup.html');
  await popup.click('button');
  await popup.waitFor('output:not(:empty)');
  await driver.update('1.0.1');

  const after = await driver.openExtensionPage('popup.html');
  await expect.poll(() => stored(after)).toEqual({ 'onInstalled:install': 1, 'onInstalled:update': 1 });
  expect(await after.evaluate(() => chrome.scripting.getRegisteredContentScripts())).toEqual([]);
});

test('stops the background, which starts again when it is spoken to', async ({ driver }) => {
  const popup = await driver.openExtensionPage('popup.html');
  const before = await ask(popup, { kind: 'startedAt' });
  await driver.stopBackground();
  expect(await ask(popup, { kind: 'startedAt' })).toBeGreaterThan(before as number);
});

test('closes the world but for the mirrors, and writes down who tried', async ({ driver }) => {
  const popup = await driver.openExtensionPage('popup.html');
  const mirror = await driver.mirror('fresh');
  expect(await ask(popup, { kind: 'fetch', url: `${mirror.origin}/head.json` })).toBe('fresh');
  expect(mirror.requests).toEqual(['/head.json']);

  await driver.open('https://doodle.com/poll');
  expect(driver.requests()).toEqual([]);
  await driver.open('https://elsewhere.example/').catch(() => undefined);
  expect(driver.requests()).toEqual(['https://elsewhere.example/']);

  await driver.setOffline(true); // other paths, since a browser without network looks into its cache
  expect(await ask(popup, { kind: 'fetch', url: `${mirror.origin}/offline.json` })).toContain('failed');
  await driver.setOffline(false);
  expect(await ask(popup, { kind: 'fetch', url: `${mirror.origin}/online.json` })).toBe('fresh');
});

test('goes back to a page that was kept whole', async ({ driver }) => {
  const popup = await driver.openExtensionPage('popup.html');
  await popup.click('button');
  await popup.waitFor('output:not(:empty)');
  const tab = await driver.open('https://doodle.com/first');
  await expect.poll(() => driver.badge(tab)).toBe('7');
  await tab.goto('https://doodle.com/second');
  await tab.goBack();
  await tab.waitFor('[data-persisted=true]');
  expect(await tab.url()).toBe('https://doodle.com/first');
});

test('hears what goes wrong in the background', async ({ driver }) => {
  const popup = await driver.openExtensionPage('popup.html');
  expect(await driver.errors()).toEqual([]);
  await ask(popup, { kind: 'throw' });
  await expect.poll(() => driver.errors()).toEqual([expect.stringContaining('thrown in the background')]);
  await ask(popup, { kind: 'complain' });
  await expect.poll(() => driver.errors()).toContainEqual(expect.stringContaining('written by the background'));
});

test('opens a private window, where the button, the badge and closing work as elsewhere', async ({ driver }) => {
  await driver.allowPrivateWindows();
  const page = await driver.openExtensionPage('popup.html');
  await page.click('button');
  await page.waitFor('output:not(:empty)');
  const ordinary = await driver.open('https://doodle.com/ordinary');
  for (const path of ['/first', '/second']) {
    const tab = await driver.openPrivate(`https://doodle.com${path}`);
    expect(await tab.text('h1')).toBe(path);
    await expect.poll(() => driver.badge(tab)).toBe('7');
    const popup = await driver.clickToolbar(tab);
    await popup.waitFor(`p[data-url="https://doodle.com${path}"][data-private=true]`);
    await popup.close();
    await tab.close();
  }
  const popup = await driver.clickToolbar(ordinary);
  await popup.waitFor('p[data-url="https://doodle.com/ordinary"][data-private=false]');
});

test('says where the device is, or that it may not', async ({ driver }) => {
  await driver.setLocation({ latitude: 48.58, longitude: 7.75 });
  const page = await driver.openExtensionPage('popup.html');
  expect(await page.evaluate(latitude)).toBe(48.58);
  await driver.setLocation('refused');
  const refused = await driver.openExtensionPage('popup.html');
  expect(await refused.evaluate(latitude)).toEqual(expect.any(String));
});

test.describe('in French, in the dark', () => {
  test.use({ opening: { extensionFolder: sample, locale: 'fr', colorScheme: 'dark' } });

  test('opens so', async ({ driver }) => {
    const tab = await driver.open('https://doodle.com/poll');
    const popup = await driver.clickToolbar(tab);
    expect(await popup.text('h1')).toBe('Bonjour');
    expect(await tab.evaluate(isDark)).toBe(true);
    expect(await popup.evaluate(isDark)).toBe(true);
    expect(await tab.evaluate(() => navigator.language)).toBe('fr');
  });
});
