import { openLinksHere } from '../../utils/browser/toolbar/open-links-here';
import { makeRoomForFingers } from './room-for-fingers';

/** What the popup of a private window does once it is drawn. */
export async function keepLinksPrivate(): Promise<void> {
  openLinksHere();
  await makeRoomForFingers();
}
