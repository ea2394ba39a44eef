import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { ChromiumDriver } from './browsers/chromium-driver';
import type { BrowserDriver } from './browsers/driver';
import { readManifest } from './browsers/extension-copy';
import { FirefoxDriver } from './browsers/firefox-driver';
import type { Disturbance } from './mirrors/registry-mirror';
import { publish } from './mirrors/published-registry';
import { grantedOrigins, pickOnWelcome, watch } from './steps';
import { expect, mirrorOrigin, openOptions, syncNow, test as syncTest, told, type World } from './sync-test';

/** Answers rightly, with all by which a server can know a browser again. */
const marks: Disturbance = (_pathname, response) => {
  response.setHeader('set-cookie', 'device=1; max-age=31536000');
  response.setHeader('etag', '"device-1"');
  response.setHeader('last-modified', 'Mon, 23 Nov 2026 12:00:00 GMT');
  response.setHeader('cache-control', 'private, max-age=0');
  return false;
};

/** As from a store, where Chromium knows the extension by the same id on every device; else it is that of the folder. */
function nameAsInStore(extensionFolder: string): void {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  const manifest = { ...readManifest(extensionFolder), key };
  writeFileSync(path.join(extensionFolder, 'manifest.json'), JSON.stringify(manifest));
}

const test = syncTest.extend({
  opening: async ({ opening, browserName }, use) => {
    if (browserName === 'chromium') nameAsInStore(opening.extensionFolder!);
    await use(opening);
  },
});

const mirrorsOf = ({ first, second }: World) => [first, second];

/** What two mirrors see of a browser that syncs three times, without the port that is theirs. */
async function headersOf(driver: BrowserDriver, world: World, leaving: number): Promise<Record<string, unknown>[]> {
  await driver.waitForTab('onboarding.html');
  const options = await openOptions(driver);
  const { site: folder, organizations, keys } = world;
  await publish({ folder, organizations: organizations.slice(leaving), keys: [keys.present] });
  expect(await syncNow(options)).toMatchObject({ outcome: 'updated' });
  expect(await syncNow(options)).toMatchObject({ outcome: 'unchanged' });
  const all = mirrorsOf(world).flatMap((mirror) => mirror.takeHeaders());
  expect(all.length).toBeGreaterThan(8);
  const seen = all.map((headers) => JSON.stringify({ ...headers, host: undefined }));
  return [...new Set(seen)].toSorted().map((text) => JSON.parse(text) as Record<string, unknown>);
}

test('a mirror sees nothing by which it could tell two devices apart, or know one again @both [S56]', async ({
  driver,
  opening,
  world,
}) => {
  for (const mirror of mirrorsOf(world)) mirror.disturb(marks);
  const one = await headersOf(driver, world, 1);
  const other = await (driver.name === 'firefox' ? FirefoxDriver : ChromiumDriver).launch({
    locale: 'fr',
    colorScheme: 'dark',
    viewport: { width: 1300, height: 700 },
    extensionFolder: opening.extensionFolder!,
    workFolder: world.newFolder(),
    headed: false,
  });
  try {
    expect(await headersOf(other, world, 2)).toEqual(one);
  } finally {
    await other.close();
  }
  for (const headers of one) {
    expect(headers.origin).toBe(driver.name === 'firefox' ? undefined : driver.extensionOrigin);
    for (const name of ['cookie', 'referer', 'if-none-match', 'if-modified-since', 'authorization'])
      expect(headers).not.toHaveProperty(name);
  }
});

test('without access to its mirrors Firefox asks nothing of them, and says so @firefox [S57]', async ({
  driver,
  world,
}) => {
  const options = await driver.openExtensionPage('options.html');
  await options.waitFor('[data-mirror-access]');
  expect(await options.text('[data-mirror-access]')).toContain('127.0.0.1');
  await options.evaluate(() => chrome.alarms.create('sync', { when: Date.now() }));
  await expect.poll(() => options.evaluate(() => chrome.alarms.get('sync'))).toBeNull();
  await options.evaluate(() => chrome.runtime.sendMessage({ ask: 'syncNow', given: {} }));
  await options.waitFor('[data-reason=not-permitted]');
  await driver.answerPrompts('refuse');
  expect(await syncNow(options)).toEqual({ outcome: 'failed', reason: 'not-permitted' });
  expect(await options.text('[data-sync-report]')).toContain('had not given access');
  expect(mirrorsOf(world).flatMap((mirror) => mirror.takeRequests())).toEqual([]);

  await driver.answerPrompts('accept');
  expect(await syncNow(options)).toEqual({ outcome: 'updated', reason: undefined });
  expect(await options.query('[data-mirror-access]')).toEqual([]);
  await driver.revoke([mirrorOrigin]);
  await options.waitFor('[data-mirror-access]');
  for (const mirror of mirrorsOf(world)) mirror.takeRequests();
  await driver.answerPrompts('refuse');
  expect(await syncNow(options)).toEqual({ outcome: 'failed', reason: 'not-permitted' });
  expect(mirrorsOf(world).flatMap((mirror) => mirror.takeRequests())).toEqual([]);
});

test('the first prompt for sites lets Firefox into the mirrors too, and Chromium needs none @both', async ({
  driver,
  world,
}) => {
  const isFirefox = driver.name === 'firefox';
  const welcome = await driver.waitForTab('onboarding.html');
  await pickOnWelcome(welcome, ['doodle']);
  expect(await welcome.query('[data-mirror-access]')).toHaveLength(isFirefox ? 1 : 0);
  await watch(driver, 'https://doodle.com/poll');
  const options = await driver.openExtensionPage('options.html');
  await options.waitFor('[data-sync-report][data-outcome]');
  expect(await told(options)).toEqual({ outcome: 'updated', reason: undefined });
  expect(world.first.takeRequests()[0]).toBe('/head.json');

  const backDoor = await driver.openBackDoor();
  const kept = isFirefox ? [mirrorOrigin] : [];
  expect((await grantedOrigins(backDoor)).filter((origin) => origin.startsWith('http:'))).toEqual(kept);
  const given = { services: ['doodle'], labelled: false, allCountries: false };
  await backDoor.evaluate((all) => chrome.runtime.sendMessage({ ask: 'unwatch', given: all }), given);
  expect(await grantedOrigins(backDoor), 'what is left when nothing is watched').toEqual(kept);
});
