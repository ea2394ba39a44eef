import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/e2e/**'],
    // Properties try hundreds of cases; on a busy machine that is more than the 5 s which vitest allows.
    testTimeout: 30_000,
  },
});
