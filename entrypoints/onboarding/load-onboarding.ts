import type { Catalogue } from '../../utils/core/catalogue/catalogue';
import type { RegistryAbout } from '../../utils/core/registry/reader';
import type { Settings } from '../../utils/core/settings';
import { readChoosable } from '../../utils/browser/registry/read-registry';
import { readSettings } from '../../utils/browser/settings/settings-store';

/** What the welcome page shows, read once. */
export interface OnboardingState {
  catalogue: Catalogue;
  memberHosts: string[];
  about: RegistryAbout;
  settings: Settings;
}

export async function loadOnboarding(): Promise<OnboardingState> {
  const [choosable, settings] = await Promise.all([readChoosable(), readSettings()]);
  return { ...choosable, settings };
}
