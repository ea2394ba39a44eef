import { MirrorAccess } from '../../components/page/mirror-access';
import { pinHint } from './pin-hint';
import { makeRoomForFingers } from './room-for-fingers';

/** What nobody waits for, below all the rest: which mirrors could not be asked, and where the button is. */
export async function drawnLast(closedMirrors: string[], isPrivate: boolean) {
  void makeRoomForFingers(); // here, where the popup is drawn already
  const hint = isPrivate ? undefined : await pinHint();
  return (
    <>
      <MirrorAccess origins={closedMirrors} />
      {hint}
    </>
  );
}
