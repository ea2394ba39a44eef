import type { CataloguedService } from './compiled-catalogue';

/** The patterns of a service where one answers what somebody else set up there. They travel without the star at their end. */
export const participantPatterns = ({ participant }: Pick<CataloguedService, 'participant'>): string[] =>
  participant?.split(' ').map((pattern) => (pattern.includes('/') ? `${pattern}*` : pattern)) ?? [];

/** Whether a compiled pattern names its host; one that does not counts on every host of its service. */
export const isOfHost = (pattern: string): boolean => !pattern.startsWith('/');
