import type { Settings } from '../settings';
import { isGranted } from '../watch/watch-choice';

/** The origin by which a browser lets us into a mirror: `https://host/*`, since such patterns name no port. */
export function originOfMirror(mirror: string): string {
  const { protocol, hostname } = new URL(mirror);
  return `${protocol}//${hostname}/*`;
}

/** The mirrors that the browser lets us into, in their order. `granted` as `permissions.getAll` gives it. */
export function openedMirrors(mirrors: readonly string[], granted: string[]): string[] {
  return mirrors.filter((mirror) => isGranted(originOfMirror(mirror), granted));
}

/** The origins of mirrors that the browser does not let us into yet, each once. */
export function closedOrigins(mirrors: readonly string[], granted: string[]): string[] {
  return [...new Set(mirrors.map(originOfMirror))].filter((origin) => !isGranted(origin, granted));
}

/**
 * Which of the closed origins go along with a prompt for sites: all of them with the first such prompt, and none where
 * nothing is refreshed by itself, or where the person has answered before.
 */
export function originsAlong(
  closed: string[],
  { watch, syncPeriod }: Pick<Settings, 'watch' | 'syncPeriod'>,
): string[] {
  const isFirst = watch.services.length === 0 && !watch.labelled;
  return isFirst && syncPeriod !== 'off' && syncPeriod !== 'manual' ? closed : [];
}
