import type { CataloguedService } from './compiled-catalogue';

/** The compiled patterns of a service where one answers what somebody else set up there. */
export const participantPatterns = ({ participant }: Pick<CataloguedService, 'participant'>): string[] =>
  participant?.split(' ') ?? [];

/** Whether a compiled pattern names its host; one that does not counts on every host of its service. */
export const isOfHost = (pattern: string): boolean => !pattern.startsWith('/');
