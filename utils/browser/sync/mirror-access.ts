import { closedOrigins, openedMirrors, originOfMirror } from '../../core/sync/mirror-access';
import { isGranted } from '../../core/watch/watch-choice';
import { browser } from '../browser';
import { build } from '../build';
import { grantedOrigins } from '../watch/sites-permission';

/**
 * Origins to which the browser must give us access before their mirrors are asked; none where mirrors learn nothing
 * from us.
 */
export function neededMirrorOrigins(): string[] {
  return build.mirrorsNeedAccess ? build.mirrors.map(originOfMirror) : [];
}

/** The mirrors that may be asked at this moment. */
export async function mirrorsToAsk(): Promise<string[]> {
  const { mirrors } = build;
  return build.mirrorsNeedAccess ? openedMirrors(mirrors, await grantedOrigins()) : mirrors;
}

/** Origins that the person would have to allow, for all mirrors to be asked. */
export async function closedMirrorOrigins(): Promise<string[]> {
  const { mirrors } = build;
  return build.mirrorsNeedAccess && mirrors.length > 0 ? closedOrigins(mirrors, await grantedOrigins()) : [];
}

/** Calls back when the person has allowed a mirror. Only browsers where that is needed ask. */
export function onMirrorAllowed(callback: () => void): void {
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    if (neededMirrorOrigins().some((origin) => isGranted(origin, origins))) callback();
  });
}
