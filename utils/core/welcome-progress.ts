export const welcomeSteps = ['where', 'services', 'offers'] as const;

/** Where somebody is on the welcome page, so that they find it again as they left it. */
export interface WelcomeProgress {
  step: (typeof welcomeSteps)[number];
  /** Ids of the services that they say they use. */
  services: string[];
}

/** The progress that was stored; the first step, with nothing chosen, where nothing fitting was. */
export function readWelcomeProgress(stored: unknown): WelcomeProgress {
  const read: { step?: unknown; services?: unknown } = typeof stored === 'object' && stored !== null ? stored : {};
  const { step, services } = read;
  const ids: unknown[] = Array.isArray(services) ? services : [];
  return {
    step: welcomeSteps.find((each) => each === step) ?? 'where',
    services: ids.filter((id) => typeof id === 'string'),
  };
}
