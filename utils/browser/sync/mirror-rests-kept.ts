import { parseMirrorRests, withRest, type MirrorRests } from '../../core/sync/mirror-rests';
import type { SyncOutcome } from '../../core/sync/sync-report';
import { keepOrRemember, readKept } from './kept-value';

const key = 'mirrorRests';

/** Until when mirrors asked to be left alone; those whose rest is over are not in it. */
export async function readMirrorRests(): Promise<MirrorRests> {
  return parseMirrorRests(await readKept(key), new Date());
}

/** Notes whether a mirror that was asked wants to rest: at once, since the worker may be stopped before the next. */
export async function noteMirrorRest(mirror: string, came: SyncOutcome): Promise<void> {
  const before = await readMirrorRests();
  const rests = withRest(before, mirror, came, new Date());
  if (rests[mirror] !== before[mirror]) await keepOrRemember(key, rests);
}
