import type { Catalogue } from '../../utils/core/catalogue/catalogue';
import type { RegistryAbout } from '../../utils/core/registry/reader';
import type { Settings } from '../../utils/core/settings';
import { originsAlong } from '../../utils/core/sync/mirror-access';
import { readChoosable } from '../../utils/browser/registry/read-registry';
import { closedMirrorOrigins } from '../../utils/browser/sync/mirror-access';
import { readSettings } from '../../utils/browser/settings/settings-store';

/** What the welcome page shows, read once. */
export interface OnboardingState {
  catalogue: Catalogue;
  memberHosts: string[];
  about: RegistryAbout;
  settings: Settings;
  /** Origins of mirrors that the browser is asked for together with the sites. */
  mirrorOrigins: string[];
}

export async function loadOnboarding(): Promise<OnboardingState> {
  const [choosable, settings, closed] = await Promise.all([readChoosable(), readSettings(), closedMirrorOrigins()]);
  return { ...choosable, settings, mirrorOrigins: originsAlong(closed, settings) };
}
