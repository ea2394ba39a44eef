import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { CDPSession, Page } from '@playwright/test';
import { makeCertificate } from '../e2e/browsers/certificate';
import { openExtensionsPage } from '../e2e/browsers/chromium-extensions-page';
import { launchChromium } from '../e2e/browsers/chromium-launch';
import { nextPage } from '../e2e/browsers/chromium-popup';
import { chromiumTab } from '../e2e/browsers/chromium-tab';
import type { View } from '../e2e/browsers/driver';
import { serveSites } from '../e2e/browsers/sites';
import { meanOf } from './measure';
import { navigationsIn, settledIn, threadTime, threadTimes, traced, workersIn, workerTime } from './trace';

const html = '<!doctype html><title>Faked</title><h1>Faked</h1>';
const viewport = { width: 1000, height: 800 };
/** How long a trace goes on after what it is about has begun: until all of it lies quiet. */
const traceMs = 2000;
/** How long a process takes to end after its worker, and a worker to be done with what it does when it starts. */
const restMs = 1000;
/** One load of a page differs from the next by 4 CPU ms, which is more than what is asked: so it is loaded so many times. */
const loadsOfPage = 3;

/** Whether the extension's process runs when something happens. Chromium stops it after half a minute. */
export type Worker = 'stopped' | 'alive';

/** An extension in a browser of its own, no page of it open. */
export interface MeasuredExtension {
  /** A click on the button in the toolbar; until the popup is settled, in ms, and what it computed for it, in CPU ms. */
  popup(worker: Worker): Promise<{ fromClick: number; fromStart: number; mainThread: number }>;
  /** A load of a page, which a worker that is alive has met before; in CPU ms. */
  page(host: string, worker: Worker): Promise<{ mainThread: number; worker: number }>;
  /** Some work in a new tab, for which a page of the extension's own is then opened. */
  inNewTab<T>(work: (tab: Page, origin: string) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Opens Chromium with an unpacked extension and makes it ready in a page of its own, which is then closed. */
export async function openMeasured(
  folder: string,
  hosts: string[],
  makeReady: (page: View) => Promise<void>,
): Promise<MeasuredExtension> {
  const profile = mkdtempSync(path.join(tmpdir(), 'chatiere-bench-'));
  const certificate = await makeCertificate();
  const sites = await serveSites(certificate);
  for (const host of hosts) sites.site(host, html);
  const context = await launchChromium(
    { locale: 'en', colorScheme: 'light', viewport, headed: false, asInstalled: true },
    { profile, sitesPort: sites.port, certificateFingerprint: certificate.fingerprint },
  );
  const browser = await context.browser()!.newBrowserCDPSession();
  const extensions = await openExtensionsPage(context);
  await extensions.turnDeveloperModeOn();
  const { id } = await browser.send('Extensions.loadUnpacked', { path: path.resolve(folder) });
  const origin = `chrome-extension://${id}`;
  await extensions.allowHost(id, 'https://*/*'); // the extension's own request then needs no prompt
  const own = await context.newPage();
  await own.goto(`${origin}/manifest.json`);
  await makeReady(chromiumTab(own, 0));
  const ours = context.pages().filter((page) => page.url().startsWith(origin));
  await Promise.all(ours.map((page) => page.close()));

  const workers = await context.newCDPSession(extensions.page);
  const tab = await context.newPage();

  const bring = async (worker: Worker) => {
    await bringWorker(workers, worker, `${origin}/`);
    await setTimeout(restMs);
  };
  const show = async (host: string) => {
    if (!tab.url().startsWith(`https://${host}/`)) await tab.goto(`https://${host}/meeting`);
    await tab.bringToFront();
  };
  return {
    popup: async (worker) => {
      await show(hosts[0]!);
      await bring(worker);
      let clicked = 0;
      let popupId = '';
      const events = await traced(context, async () => {
        const opened = nextPage(browser, `${origin}/`);
        const { targetInfos } = await browser.send('Target.getTargets', { filter: [{ type: 'tab' }] });
        const { targetId } = targetInfos.find(({ url }) => url === tab.url())!;
        clicked = Number(process.hrtime.bigint() / 1000n); // the clock of the trace
        await browser.send('Extensions.triggerAction', { id, targetId });
        popupId = await opened;
        await setTimeout(traceMs);
      });
      await browser.send('Target.closeTarget', { targetId: popupId });
      const navigation = navigationsIn(events, `${origin}/`).at(-1)!;
      if (workersIn(events).some(({ pid }) => pid === navigation.pid) !== (worker === 'alive')) {
        throw new Error(`The popup was to open with the worker ${worker}, and was not.`);
      }
      const settled = settledIn(events, navigation);
      return {
        fromClick: (settled - clicked) / 1000,
        fromStart: (settled - navigation.ts) / 1000,
        mainThread: threadTime(events, navigation, settled),
      };
    },
    page: async (host, worker) => {
      await show(host);
      await bring(worker);
      const reload = async () => {
        await tab.reload();
        await setTimeout(restMs);
      };
      if (worker === 'alive') await reload();
      const loads = worker === 'alive' ? loadsOfPage : 1; // the next one would find it awake
      const events = await traced(context, async () => {
        for (let load = 0; load < loads; load += 1) await reload();
      });
      const times = threadTimes(events, navigationsIn(events, tab.url()));
      return { mainThread: meanOf(times).mean, worker: workerTime(events) / times.length };
    },
    inNewTab: async (work) => {
      const opened = await context.newPage();
      try {
        return await work(opened, origin);
      } finally {
        await opened.close();
      }
    },
    close: async () => {
      await context.close();
      await sites.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** Starts or stops the background, whatever it does now. */
async function bringWorker(session: CDPSession, worker: Worker, scopeURL: string): Promise<void> {
  const wanted = worker === 'alive' ? 'running' : 'stopped';
  await new Promise<void>((resolve, reject) => {
    const look = ({ versions }: { versions: { runningStatus: string }[] }) => {
      if (!versions.some(({ runningStatus }) => runningStatus === wanted)) return;
      session.off('ServiceWorker.workerVersionUpdated', look);
      resolve();
    };
    session.on('ServiceWorker.workerVersionUpdated', look);
    session
      .send('ServiceWorker.enable') // which tells how it is now
      .then(() =>
        worker === 'alive'
          ? session.send('ServiceWorker.startWorker', { scopeURL })
          : session.send('ServiceWorker.stopAllWorkers'),
      )
      .catch(reject);
  });
  await session.send('ServiceWorker.disable');
}
