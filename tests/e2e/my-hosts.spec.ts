import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Registry } from '../../utils/core/registry/registry';
import type { BrowserDriver } from './browsers/driver';
import { copyExtension } from './browsers/extension-copy';
import { publish, withChange } from './mirrors/published-registry';
import { holdStore, letGoOf } from './mirrors/registry-store';
import { builds } from './fixtures';
import { test as testWithoutMirror } from './silent-test';
import { askAbout, visit } from './steps';
import { untilRegistryStored } from './stored-registry';
import { expect, openOptions, settleIn, syncNow, test } from './sync-test';

const poll = 'https://doodle.com/dashboard/1';

/** Follows the service that stands first, and answers the id of its host. */
async function star(driver: BrowserDriver): Promise<string> {
  const popup = await askAbout(driver, poll);
  await popup.waitFor('[data-star]');
  await popup.click('[data-star]');
  await popup.waitFor('[data-star][aria-pressed=true]');
  const [starred] = await popup.query('[data-star]');
  await popup.close();
  return String(starred?.attributes['data-star']).split('/')[0]!;
}

/** The button has a dot, the popup says it once, and nothing is left when it was read. */
async function readNews(driver: BrowserDriver, change: string): Promise<void> {
  const plain = await visit(driver, 'https://example.org/');
  await expect.poll(() => driver.badge(plain)).toBe('•');
  const popup = await askAbout(driver, poll);
  await popup.waitFor(`[data-news=${change}]`);
  expect(await popup.query('[data-news]')).toHaveLength(1);
  await popup.click('[data-read]');
  await expect.poll(async () => (await popup.query('[data-news]')).length).toBe(0);
  await expect.poll(() => driver.badge(plain)).toBe('');
  await popup.close();
}

const noLongerMember = { state: 'former' as const, until: '2026-11' };

test('tells once that a starred host lost its label, although the worker was stopped before it could @both', async ({
  driver,
  world,
}) => {
  await settleIn(driver);
  const options = await openOptions(driver);
  const host = await star(driver);
  const organizations = withChange(world.organizations, host, (organization) => ({
    ...organization,
    membership: noLongerMember,
  }));
  await publish({ folder: world.site, organizations, keys: [world.keys.present] });
  const backDoor = await driver.openBackDoor();
  await holdStore(backDoor, 'meta');
  await options.click('[data-sync-now]:enabled');
  await expect.poll(() => world.first.takeRequests().length).toBeGreaterThan(0);
  await driver.stopBackground();
  await letGoOf(backDoor);
  await options.close();
  const again = await openOptions(driver);
  await syncNow(again);
  await again.close();
  await readNews(driver, 'labelLost');
});

testWithoutMirror(
  'tells it too when the list came with an update of the package @also-firefox @own-install',
  async ({ driver }, info) => {
    const host = await star(driver);
    const copy = info.outputPath('newer');
    copyExtension(builds[driver.name], copy);
    const registry = JSON.parse(readFileSync(path.join(copy, 'registry.json'), 'utf8')) as Registry;
    const next = {
      ...registry,
      organizations: withChange(registry.organizations, host, (organization) => ({
        ...organization,
        membership: noLongerMember,
      })),
    };
    writeFileSync(path.join(copy, 'registry.json'), JSON.stringify(next));
    const later = String(registry.version + 1); // baked into the code as well
    for (const file of readdirSync(copy, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(js|json)$/.test(name),
    )) {
      const text = readFileSync(path.join(copy, file), 'utf8');
      writeFileSync(path.join(copy, file), text.replaceAll(String(registry.version), later));
    }
    await untilRegistryStored(driver);
    await driver.update('9.0.1', copy);
    await readNews(driver, 'labelLost');
  },
);
