import { defineConfig } from 'vitest/config';
import { waitingTimes } from './utils/publisher/package/waiting-times.ts';

export default defineConfig({
  define: { ...waitingTimes({}) }, // as the build does
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/e2e/**'],
    // Properties try hundreds of cases; on a busy machine that is more than the 5 s which vitest allows.
    testTimeout: 30_000,
  },
});
