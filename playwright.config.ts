import { defineConfig, type Project } from '@playwright/test';
import type { Options } from './tests/e2e/fixtures';

type Browser = Project<Options> & { use: { browserName: 'chromium' | 'firefox' } };

const driversTest = '**/browsers/driver.spec.ts';
/** A background that is stopped takes four times as long to come back in Firefox. `STOPS=` for another number. */
const stops = (number: number) => ({ stops: Number(process.env.STOPS ?? number) });
const chromium = { browserName: 'chromium', ...stops(8), messages: 2000 } as const;
const firefox = { browserName: 'firefox', ...stops(4) } as const;

/** What `npm test` runs. A page's content is the same in both browsers: Firefox runs what is tagged as concerning it. */
const perChange: Browser[] = [
  { name: 'chromium', use: chromium, testIgnore: driversTest, grepInvert: /@(firefox|exhaustive)/ },
  { name: 'firefox', use: firefox, testIgnore: driversTest, grep: /@(both|firefox)/, grepInvert: /@exhaustive/ },
];

/** What `npm run test:all` adds. */
const nightly: Browser[] = [
  { name: 'chromium-driver', use: { ...chromium, asInstalled: true }, testMatch: driversTest, grepInvert: /@firefox/ },
  { name: 'firefox-driver', use: firefox, testMatch: driversTest, grepInvert: /@chromium/ },
  { name: 'chromium-exhaustive', use: { ...chromium, ...stops(100), messages: 10_000 }, grep: /@(longer|exhaustive)/ },
  {
    name: 'firefox-exhaustive',
    use: { ...firefox, ...stops(30) },
    grep: /(?=.*@(both|firefox))(?=.*@(longer|exhaustive))|@also-firefox/,
  },
  {
    name: 'firefox-isolated', // as Firefox is when it is installed
    use: { ...firefox, asInstalled: true },
    testMatch: '**/{badge,hostile-messages,watch}.spec.ts',
    grep: /@(both|firefox)/,
  },
];

export default defineConfig<Options>({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  workers: 2,
  timeout: 180_000, // a restart of Firefox takes 4 s, and many times that on a busy machine
  expect: { timeout: 30_000 },
  fullyParallel: true,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: '.output/tests/e2e.json' }]],
  use: { trace: 'off' },
  projects: [...perChange, ...nightly],
});
