import type { ComponentChild } from 'preact';
import { isPinHintWanted } from '../../utils/browser/toolbar/pin-hint';
import { makeRoomForFingers } from './room-for-fingers';

/**
 * What nobody waits for, below all the rest: which mirrors could not be asked, and where the button is. Most people see
 * neither, and what neither needs is not loaded: a style sheet that comes now has all of the popup laid out anew (15 ms).
 */
export async function drawnLast(closedMirrors: string[], isPrivate: boolean): Promise<ComponentChild> {
  void makeRoomForFingers(); // here, where the popup is drawn already
  const [access, hint] = await Promise.all([
    closedMirrors.length > 0 ? import('../../components/page/mirror-access') : undefined,
    !isPrivate && (await isPinHintWanted()) ? import('./pin-hint') : undefined,
  ]);
  return (
    <>
      {access && <access.MirrorAccess origins={closedMirrors} />}
      {hint && <hint.PinHint />}
    </>
  );
}
