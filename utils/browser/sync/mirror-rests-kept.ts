import { parseMirrorRests, withRest, type MirrorRests } from '../../core/sync/mirror-rests';
import type { OfferedRegistry } from '../../core/sync/fetch-head';
import type { SyncOutcome } from '../../core/sync/sync-report';
import { keepOrRemember, readKept } from './kept-value';

const key = 'mirrorRests';

/** Until when mirrors asked to be left alone; those whose rest is over are not in it. */
export async function readMirrorRests(): Promise<MirrorRests> {
  return parseMirrorRests(await readKept(key), new Date());
}

let last = Promise.resolve();

/**
 * Notes whether a mirror that was asked wants to rest: at once, since the worker may be stopped before the next. Calls
 * follow one another, or two mirrors that answer together would undo each other's note.
 */
export function noteMirrorRest(mirror: string, came: SyncOutcome | OfferedRegistry): Promise<void> {
  const note = async () => {
    const before = await readMirrorRests();
    const rests = withRest(before, mirror, came, new Date());
    if (rests[mirror] !== before[mirror]) await keepOrRemember(key, rests);
  };
  last = last.then(note, note);
  return last;
}
