import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  globalSetup: './tests/e2e/require-build.ts',
  workers: 2,
  timeout: 180_000, // a restart of Firefox takes 4 s, and many times that on a busy machine
  expect: { timeout: 30_000 },
  fullyParallel: true,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: '.output/tests/e2e.json' }]],
  use: { trace: 'off' },
  projects: [{ name: 'chromium' }, { name: 'firefox' }],
});
