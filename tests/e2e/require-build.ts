import { existsSync } from 'node:fs';

/** The tests take what was built last: `npm test` builds, and so must a person who runs them alone. */
export default function requireBuild(): void {
  for (const build of ['.output/chrome-mv3', '.output/firefox-mv3']) {
    if (!existsSync(`${build}/manifest.json`)) {
      throw new Error(`${build} is missing: run npm test, or npm run build first.`);
    }
  }
}
