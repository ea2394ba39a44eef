import { defineConfig } from 'vitest/config';
import { waitingTimes } from './utils/publisher/package/waiting-times.ts';

const packages = 'tests/build/**';
const exhaustive = 'tests/**/*.exhaustive.test.ts';
const testsIn = (folder: string) => [`${folder}/*.test.ts`, `${folder}/*.test.tsx`];
/** They fake no module and no browser, and so can share one world: to make a new one for each file takes half of their time. */
const unfaked = ['tests', 'tests/{bench,data,documents,tools}/**', 'tests/utils/{core,publisher}/**'].flatMap(testsIn);

export default defineConfig({
  define: { ...waitingTimes({}) }, // as the build does
  test: {
    maxWorkers: '100%', // vitest would leave a core to the person, which is half of what most runners have
    // Properties try hundreds of cases; on a busy machine that is more than the 5 s which vitest allows.
    testTimeout: 30_000,
    projects: [
      project('unfaked', { include: unfaked, exclude: [exhaustive], isolate: false }),
      // Each file in a world of its own, made in a thread: in processes these took 47 s in place of 31.
      project('faked', {
        include: testsIn('tests/**'),
        exclude: ['tests/e2e/**', packages, exhaustive, ...unfaked],
        pool: 'vmThreads',
      }),
      // What was built before, as files.
      project('packages', { include: testsIn(packages) }),
      // Of `npm run test:all`.
      project('exhaustive', { include: [exhaustive] }),
    ],
  },
});

function project(name: string, test: { include: string[]; exclude?: string[]; isolate?: boolean; pool?: 'vmThreads' }) {
  return { extends: true as const, test: { name, ...test } };
}
