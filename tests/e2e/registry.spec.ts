import { partsAt } from '../../utils/core/catalogue/parts-at';
import type { BrowserDriver, View } from './browsers/driver';
import { deleteDatabase } from './browsers/in-page';
import { sentence } from './sentence';
import { expect, test } from './silent-test';
import { askAbout, cards, inBackDoor, seesBadge, usableOffers, verdict, visit, watch } from './steps';

const database = 'chatiere';
const text = 'https://docs.google.com/document/d/1';

type Key = string | [string, number];

/** What lies under a key, as JSON; undefined when nothing does, or when there is no database. */
async function stored(backDoor: View, store: string, key: Key): Promise<string | undefined> {
  return backDoor.evaluate(
    async (at) => {
      // Opening a database that is not there would make an empty one.
      const known = await indexedDB.databases();
      if (!known.some(({ name }) => name === at.database)) return undefined;
      const opening = indexedDB.open(at.database);
      await new Promise((resolve) => {
        opening.addEventListener('success', resolve);
      });
      const reading = opening.result.transaction(at.store).objectStore(at.store).get(at.key);
      await new Promise((resolve) => {
        reading.addEventListener('success', resolve);
      });
      opening.result.close();
      return reading.result === undefined ? undefined : JSON.stringify(reading.result);
    },
    { database, store, key },
  );
}

/** Puts JSON under a key, behind the extension's back. */
async function overwrite(backDoor: View, store: string, key: Key, json: string): Promise<void> {
  await backDoor.evaluate(
    async (at) => {
      const opening = indexedDB.open(at.database);
      await new Promise((resolve) => {
        opening.addEventListener('success', resolve);
      });
      const transaction = opening.result.transaction(at.store, 'readwrite');
      transaction.objectStore(at.store).put(JSON.parse(at.json), at.key);
      await new Promise((resolve) => {
        transaction.addEventListener('complete', resolve);
      });
      opening.result.close();
    },
    { database, store, key, json },
  );
}

/** Version of the registry that the pointer names, once there is one. */
async function storedVersion(backDoor: View): Promise<number> {
  await expect.poll(() => stored(backDoor, 'meta', 'current')).toContain('"storedAt"');
  return (JSON.parse((await stored(backDoor, 'meta', 'current'))!) as { version: number }).version;
}

/** Gives a host another name in the database: who shows it has read the database, and not the package. */
async function markStored(backDoor: View, version: number): Promise<void> {
  const organization = (await stored(backDoor, 'organizations', `${version}:infini`))!;
  await overwrite(backDoor, 'organizations', `${version}:infini`, organization.replaceAll('Infini', 'Stored'));
}

async function nameOfInfini(driver: BrowserDriver): Promise<string> {
  const popup = await askAbout(driver, 'https://www.infini.fr/');
  const heading = await popup.text('h1');
  await popup.close();
  return heading;
}

test('reads the registry from the database, and from the package while the database is gone @both @own-install', async ({
  driver,
}) => {
  await watch(driver, text);
  const offers = await usableOffers(text);
  const backDoor = await driver.openBackDoor();
  const version = await storedVersion(backDoor);
  await markStored(backDoor, version);
  expect(await nameOfInfini(driver)).toContain('Stored');

  await inBackDoor(driver, (page) => page.evaluate(deleteDatabase, database));
  const popup = await askAbout(driver, text);
  expect(await verdict(popup)).toEqual({ tracked: 'google-docs', label: 'none' });
  expect(await cards(popup)).not.toEqual([]);
  expect((await popup.query('footer'))[0]?.attributes['data-registry-version']).toBe(String(version));

  expect(await storedVersion(backDoor)).toBe(version); // rebuilt, since the popup found it gone
  expect(await nameOfInfini(driver)).toContain('Infini');
  await markStored(backDoor, version);
  expect(await nameOfInfini(driver)).toContain('Stored');

  await inBackDoor(driver, (page) => page.evaluate(deleteDatabase, database));
  await seesBadge(driver, await visit(driver, text), offers);
});

const garbage: Record<string, { store: string; key: (version: number) => Key; json: string }> = {
  'a pointer that is none': { store: 'meta', key: () => 'current', json: '"garbage"' },
  'a pointer without a date': { store: 'meta', key: () => 'current', json: '{"version":9999999999}' },
  'a part of the catalogue that is none': {
    store: 'catalogues',
    key: (version) => [partsAt(text)[0]!, version],
    json: '"garbage"',
  },
  'suggestions that are none': { store: 'views', key: (version) => `${version}:collab-text`, json: '"garbage"' },
};

test('answers and says so when what is stored is broken, and mends it @also-firefox @own-install', async ({
  driver,
}) => {
  const backDoor = await driver.openBackDoor();
  const version = await storedVersion(backDoor);
  for (const [what, { store, key, json }] of Object.entries(garbage)) {
    await test.step(what, async () => {
      await overwrite(backDoor, store, key(version), json);
      const popup = await askAbout(driver, text);
      expect(await verdict(popup)).toEqual({ tracked: 'google-docs', label: 'none' });
      expect(await cards(popup)).not.toEqual([]);
      expect(await popup.text('[role=status]')).toMatch(sentence('registryRebuilt'));
      await popup.close();
      await expect.poll(() => stored(backDoor, store, key(version)), { message: what }).not.toBe(json);
      expect(await storedVersion(backDoor)).toBe(version);
      const again = await askAbout(driver, text);
      expect(await again.query('[data-page] > div > [role=status]')).toEqual([]);
      await again.close();
    });
  }
});

test('leaves no log that Chromium would read again whenever it opens the database @own-install', async ({ driver }) => {
  const backDoor = await driver.openBackDoor();
  await storedVersion(backDoor);
  await expect.poll(() => driver.logBytes()).toBeLessThan(10_000); // of 1.8 MB
});
