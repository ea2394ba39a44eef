import type { Catalogue } from '../../utils/core/catalogue/catalogue';
import type { Settings } from '../../utils/core/settings';
import { originsAlong } from '../../utils/core/sync/mirror-access';
import type { WelcomeProgress } from '../../utils/core/welcome-progress';
import { readChoosable } from '../../utils/browser/registry/read-choosable';
import { readSettings } from '../../utils/browser/settings/settings-store';
import { storedProgress } from '../../utils/browser/settings/welcome-progress';
import { closedMirrorOrigins } from '../../utils/browser/sync/mirror-access';
import { isOnToolbar } from '../../utils/browser/toolbar/on-toolbar';

/** What the welcome page shows, read once. */
export interface OnboardingState {
  catalogue: Catalogue;
  settings: Settings;
  /** Origins of mirrors that the browser is asked for together with the sites. */
  mirrorOrigins: string[];
  /** Where somebody was when they last left the page. */
  progress: WelcomeProgress;
  /** Whether the button is on the toolbar; undefined where there is none, or nobody says. */
  onToolbar: boolean | undefined;
}

export async function loadOnboarding(): Promise<OnboardingState> {
  const [{ catalogue }, settings, closed, progress, onToolbar] = await Promise.all([
    readChoosable(),
    readSettings(),
    closedMirrorOrigins(),
    storedProgress(),
    isOnToolbar(),
  ]);
  const known = progress.services.filter((id) => catalogue.service(id));
  return {
    catalogue,
    settings,
    mirrorOrigins: originsAlong(closed, settings),
    progress: { ...progress, services: known },
    onToolbar,
  };
}
