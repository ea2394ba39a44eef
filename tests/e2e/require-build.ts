import { existsSync } from 'node:fs';
import { loopbackFolders } from '../tools/loopback-build';

/** The tests take what was built last: `npm test` builds, and so must a person who runs them alone. */
export default function requireBuild(): void {
  for (const build of ['.output/chrome-mv3', '.output/firefox-mv3']) {
    if (!existsSync(`${build}/manifest.json`)) {
      throw new Error(`${build} is missing: run npm test, or npm run build first.`);
    }
  }
  for (const build of Object.values(loopbackFolders)) {
    if (!existsSync(`${build}/manifest.json`)) {
      throw new Error(`${build} is missing: run npm test, or npx tsx tests/tools/build-loopback.ts first.`);
    }
  }
}
