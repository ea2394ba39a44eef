import type { Catalogue } from '../../utils/core/catalogue/catalogue';
import type { RegistryAbout } from '../../utils/core/registry/reader';
import type { Settings } from '../../utils/core/settings';
import { openRegistry } from '../../utils/browser/open-registry';
import { readSettings } from '../../utils/browser/settings-store';

/** What the welcome page shows, read once. */
export interface OnboardingState {
  catalogue: Catalogue;
  memberHosts: string[];
  about: RegistryAbout;
  settings: Settings;
}

export async function loadOnboarding(): Promise<OnboardingState> {
  const [{ reader }, settings] = await Promise.all([openRegistry(), readSettings()]);
  const [catalogue, memberHosts] = await Promise.all([reader.catalogue(), reader.memberHosts()]);
  return { catalogue, memberHosts, about: reader.about, settings };
}
