import { isFromTheFuture } from '../../core/sync/head';
import { keyIdsOf } from '../../core/sync/verify-head';
import { build } from '../build';
import { pinnedKeys } from '../sync/pinned-keys';
import type { Current } from './registry-shape';

/**
 * Whether this build believes a stored registry, judged by its pointer. A key that is no longer pinned may have been
 * stolen, and whoever has it can sign a version that nothing ever replaces.
 */
export async function isBelieved({ origin, version, created, signedBy }: Current): Promise<boolean> {
  if (origin === 'bundled') return true;
  if (signedBy) return (await keyIdsOf(pinnedKeys)).some((id) => signedBy.includes(id));
  // Version 0.1.0 kept no ids. What it took stays until it is replaced, if it can be: not so if it is from the future. A
  // clock that stands two days before the package was made is wrong itself, and can tell nothing.
  const now = new Date();
  const isClockWrong = isFromTheFuture({ version: build.bundledVersion, created: now.toISOString() }, now);
  return isClockWrong || !isFromTheFuture({ version, created }, now);
}
