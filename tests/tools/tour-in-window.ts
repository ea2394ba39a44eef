import { makeCertificate } from '../e2e/browsers/certificate';
import { launchChromium } from '../e2e/browsers/chromium-launch';
import type { Opening } from '../e2e/browsers/driver';
import { serveSites } from '../e2e/browsers/sites';
import { serveTour, tour } from './tour';

/** Opens the tour in a window and leaves it to the person, until they close it. */
export async function tourInWindow(
  opening: Pick<Opening, 'locale' | 'colorScheme' | 'viewport'>,
  extensionFolder: string,
  profile: string,
): Promise<void> {
  const certificate = await makeCertificate();
  const sites = await serveSites(certificate);
  serveTour(sites.site);
  const context = await launchChromium(
    { ...opening, headed: true },
    { profile, sitesPort: sites.port, certificateFingerprint: certificate.fingerprint },
  );
  const browser = await context.browser()!.newBrowserCDPSession();
  await browser.send('Extensions.loadUnpacked', { path: extensionFolder });
  const [blank] = context.pages();
  for (const { url } of tour) await (await context.newPage()).goto(url);
  await blank?.close();
  console.log('The tour is open in Chromium, one tab for each kind of page:');
  for (const { url, what } of tour) console.log(`  ${url}, ${what}`);
  console.log('On each, click the jigsaw piece beside the address, then Chatière. Close the window to end.');
  await context.waitForEvent('close', { timeout: 0 });
  await sites.close();
}
