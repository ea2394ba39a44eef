import { settingsVersion } from '../../utils/core/settings';
import { openOurPage } from '../../utils/browser/toolbar/our-pages';
import { changeSettings, readSettings } from '../../utils/browser/settings/settings-store';

/** Opens the welcome page once, by a stored flag, and never again by itself. */
export async function welcome(): Promise<void> {
  if ((await readSettings()).welcomed) return;
  let first = false;
  await changeSettings(({ welcomed }) => {
    first = !welcomed;
    return first ? settingsOfNewInstall() : {};
  });
  if (first) await openOurPage('onboarding.html');
}

/** What is stored at the very start. */
export function settingsOfNewInstall() {
  return { version: settingsVersion, welcomed: true, seed: randomSeed() };
}

/** 64 random bits in hexadecimal. */
function randomSeed(): string {
  return [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
