import { defineConfig } from 'vitest/config';
import { packagedWords } from './utils/publisher/package/locale-words.ts';
import { waitingTimes } from './utils/publisher/package/waiting-times.ts';

export default defineConfig({
  define: { LOCALE_WORDS: JSON.stringify(packagedWords(['CH', 'US'])), ...waitingTimes({}) }, // as the build does
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/e2e/**'],
    // Properties try hundreds of cases; on a busy machine that is more than the 5 s which vitest allows.
    testTimeout: 30_000,
  },
});
