import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeEmptyExtension } from './empty-extension';
import { writeGrownBuild } from './grown-build';
import { openMeasured, type MeasuredExtension } from './measured-extension';
import type { Column, Sample } from './rows';
import { inTurn, type Four } from './turns';
import { watchInBench } from './watch-in-bench';

const watched = 'doodle.com';
const unwatched = 'example.org';

/** The samples of each column, and how many origins the browser had granted in it. */
export interface SideBySide {
  samples: Record<Column, Sample[]>;
  granted: Record<Column, number>;
}

/** After so many rounds, in which each has met the same, all get a new browser, lest what is one browser's own decides. */
const roundsPerBrowser = 4;

/**
 * Measures an empty extension and ours in turns, so that whatever else the machine does meets all alike. Each has a
 * browser of its own, and all are open at once: one that nobody touches is silent.
 */
export async function measureSideBySide(build: string, rounds: number): Promise<SideBySide> {
  const workFolder = mkdtempSync(path.join(tmpdir(), 'chatiere-side-by-side-'));
  const empty = path.join(workFolder, 'empty');
  const grown = path.join(workFolder, 'grown');
  writeEmptyExtension(empty);
  writeGrownBuild(build, grown);
  const granted: SideBySide['granted'] = { empty: 0, '20 services': 0, everything: 0, grown: 0 };
  const samples: SideBySide['samples'] = { empty: [], '20 services': [], everything: [], grown: [] };
  const ours = (column: Column, folder: string, many: 'twenty' | 'everything') =>
    openMeasured(folder, [watched, unwatched], async (page) => {
      granted[column] = await watchInBench(page, folder, many);
    });
  const openAll = async (): Promise<Four<[Column, MeasuredExtension]>> => [
    ['empty', await openMeasured(empty, [watched, unwatched], async () => undefined)],
    ['20 services', await ours('20 services', build, 'twenty')],
    ['everything', await ours('everything', build, 'everything')],
    ['grown', await ours('grown', grown, 'twenty')],
  ];
  for (let round = 0; round < rounds;) {
    const opened = await openAll();
    for (const [, extension] of opened) await sample(extension); // which compiles, and fills caches
    for (const end = Math.min(rounds, round + roundsPerBrowser); round < end; round += 1) {
      for (const [column, extension] of inTurn(opened, round)) samples[column].push(await sample(extension));
    }
    await Promise.all(opened.map(([, extension]) => extension.close()));
  }
  rmSync(workFolder, { recursive: true, force: true });
  return { samples, granted };
}

async function sample(extension: MeasuredExtension): Promise<Sample> {
  return {
    popup: { newProcess: await extension.popup('stopped'), workerAlive: await extension.popup('alive') },
    watched: {
      workerAlive: await extension.page(watched, 'alive'),
      workerStopped: await extension.page(watched, 'stopped'),
    },
    unwatched: await extension.page(unwatched, 'alive'),
  };
}
