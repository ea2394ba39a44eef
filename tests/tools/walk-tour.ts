import path from 'node:path';
import { targetClosed } from '../e2e/browsers/chromium-target';
import type { BrowserDriver, Tab, View } from '../e2e/browsers/driver';
import { readAloud } from './read-aloud';
import { tour, type PageStop, type SiteStop } from './tour';
import { serveTour } from './tour-sites';

/** How the tour is taken. */
interface Walk {
  /** The folder where a picture of each stop is kept; none is taken without one. */
  pictures?: string;
  /** Resolves when whoever looks on wants to go on. */
  pause: () => Promise<void>;
  /** Whether the tabs stay, to come back to. */
  keepsTabs: boolean;
}

/** Walks from stop to stop, does there what a person does, and tells what it reads. */
export async function walkTour(driver: BrowserDriver, walk: Walk): Promise<void> {
  await serveTour((host, answer) => driver.site(host, answer));
  await tellOfRegistry(driver);
  for (const [place, stop] of tour.entries()) {
    console.log(`\n${place + 1} of ${tour.length}. ${stop.line}`);
    const next = tour[place + 1];
    const isLeft = !walk.keepsTabs && !('page' in stop && next && 'page' in next && next.page === stop.page);
    const picture = walk.pictures && path.join(walk.pictures, `${String(place + 1).padStart(2, '0')}-${stop.name}`);
    const tabs =
      'site' in stop ? await stopAtSite(driver, stop, walk, picture) : [await stopAtPage(driver, stop, picture)];
    await walk.pause();
    if (isLeft) for (const tab of tabs) await tab.close();
  }
}

/** Gives back the tabs that it opened. */
async function stopAtSite(driver: BrowserDriver, stop: SiteStop, walk: Walk, picture?: string): Promise<Tab[]> {
  const tab = await driver.open(stop.site);
  const popup = await driver.clickToolbar(tab);
  await popup.waitFor('[data-registry-version]');
  console.log(`   ${stop.site}`);
  const { button } = await tell(popup, picture);
  if (!stop.goesThere) return [tab];
  if (!button) throw new Error(`Nothing can be opened instead of ${stop.site}.`);
  await walk.pause();
  await popup.click('[data-primary] a[data-task]').catch(unlessClosed); // as it does when a link in it is followed
  const host = await driver.waitForTab(new URL(button.href).href);
  const { title, task } = await host.evaluate(() => ({ title: document.title, task: location.href }));
  console.log(`   At the host: ${title}\n                ${task}`);
  if (picture) await keep(host, `${picture}-at-host`);
  return [tab, host];
}

/** The welcome page opens by itself, and is gone on with where it is. */
async function stopAtPage(driver: BrowserDriver, { page, shows, act }: PageStop, picture?: string): Promise<Tab> {
  const tab = await (page === 'onboarding.html' ? driver.waitForTab(page) : driver.openExtensionPage(page));
  await tab.waitFor(shows);
  await act?.(tab, driver);
  await tell(tab, picture);
  return tab;
}

function unlessClosed(error: unknown): void {
  if (!(error instanceof Error && error.message === targetClosed)) throw error;
}

async function tell(view: View, picture?: string) {
  const said = await readAloud(view);
  const { title, verdict, proposal, button } = said;
  const rows = {
    Title: title,
    Verdict: verdict,
    'First proposal': proposal ?? 'none',
    Button: button ? `${button.label} → ${button.href}` : 'none',
  };
  for (const [name, value] of Object.entries(rows)) console.log(`   ${`${name}:`.padEnd(15)} ${value}`);
  if (picture) await keep(view, picture);
  return said;
}

async function keep(view: View, picture: string): Promise<void> {
  await view.screenshot(`${picture}.png`);
  console.log(`   ${'Picture:'.padEnd(15)} ${picture}.png`);
}

/** The first sync happens by itself, at the install: what the options page says of it. */
async function tellOfRegistry(driver: BrowserDriver): Promise<void> {
  const options = await driver.openExtensionPage('options.html');
  await options.waitFor('[data-sync-report][data-outcome=updated]');
  const report = await options.text('[data-sync-report]');
  const version = (await options.query('[data-registry-version]'))[0]?.attributes['data-registry-version'];
  console.log(
    `\nThe list of hosts came from a mirror on this machine, and its signature was checked: version ${version}.`,
  );
  console.log(`The options say: ${report}`);
  await options.close();
}
