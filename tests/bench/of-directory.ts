import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { writeEmptyExtension } from './empty-extension';
import { writeBuildOfHosts } from './grown-build';
import { summary, type Measure } from './measure';
import { openMeasured } from './measured-extension';
import { makeReadyInBrest } from './watch-in-bench';

/** Words of the made-up hosts and services: many have the first letters, few the last. */
const typed = 'number 77';
const hosts = [100, 1000];

/**
 * How long the directory makes wait for its first list, and for what each letter typed leaves of it; beside it a page
 * of one word of an extension that does nothing, for what the browser and the machine themselves take.
 */
export async function measureDirectory(build: string, runs: number): Promise<Measure[]> {
  const workFolder = mkdtempSync(path.join(tmpdir(), 'chatiere-directory-'));
  const measures: Measure[] = [];
  const empty = path.join(workFolder, 'empty');
  writeEmptyExtension(empty);
  const nothing = await openMeasured(empty, [], async () => undefined);
  const words: number[] = [];
  for (let run = 0; run <= runs; run += 1) words.push(await nothing.inNewTab(visitEmpty));
  await nothing.close();
  measures.push(summary('a page of one word, navigation to its painting', 'ms', words.slice(1)));
  for (const size of hosts) {
    const folder = path.join(workFolder, String(size));
    writeBuildOfHosts(build, folder, size);
    const extension = await openMeasured(folder, [], makeReadyInBrest);
    await extension.inNewTab(visit); // which compiles, and fills caches
    const visits: Awaited<ReturnType<typeof visit>>[] = [];
    for (let run = 0; run < runs; run += 1) visits.push(await extension.inNewTab(visit));
    await extension.close();
    const letters = visits.flatMap((one) => one.letters);
    measures.push(
      summary(
        `directory, navigation to the first list, ${size} hosts`,
        'ms',
        visits.map(({ firstList }) => firstList),
      ),
      summary(`directory, a letter typed until it is painted, ${size} hosts`, 'ms', letters),
    );
  }
  rmSync(workFolder, { recursive: true, force: true });
  return measures;
}

/** Opens the directory in a tab and types; all in ms. */
async function visit(tab: Page, origin: string): Promise<{ firstList: number; letters: number[] }> {
  await tab.addInitScript(watchPaints);
  await tab.goto(`${origin}/directory.html`);
  const firstPainted = await paintedIn(tab);
  const field = tab.locator('[type=search]');
  await field.focus();
  for (const [index, letter] of typed.split('').entries()) {
    await tab.keyboard.press(letter);
    await tab.waitForFunction((count) => (globalThis as unknown as Paints).letters.length === count, index + 1);
  }
  return { firstList: firstPainted, letters: await tab.evaluate(() => (globalThis as unknown as Paints).letters) };
}

async function visitEmpty(tab: Page, origin: string): Promise<number> {
  await tab.addInitScript(watchPaints);
  await tab.goto(`${origin}/popup.html`);
  return paintedIn(tab);
}

async function paintedIn(tab: Page): Promise<number> {
  await tab.waitForFunction(() => (globalThis as unknown as Paints).painted !== undefined);
  return tab.evaluate(() => (globalThis as unknown as Paints).painted!);
}

/** What the page under measure keeps of itself. */
interface Paints {
  painted?: number;
  letters: number[];
}

/**
 * In the page, before anything of it runs: notes when the first hosts, or the one word, are painted, and what follows
 * each key. Stands without a named function in it, which tsx would want to name by a helper that a page does not have.
 */
function watchPaints(): void {
  const kept = globalThis as unknown as Paints;
  kept.letters = [];
  // A task that is asked for in a frame runs once that frame is painted.
  new MutationObserver((_, observer) => {
    if (!document.querySelector('li[data-host], body > footer')) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => (kept.painted = performance.now())));
  }).observe(document, { childList: true, subtree: true });
  addEventListener('input', ({ timeStamp }) => {
    requestAnimationFrame(() => setTimeout(() => kept.letters.push(performance.now() - timeStamp)));
  });
}
