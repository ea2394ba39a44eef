/** Loads the style sheet for fingers where the screen can be touched. It says nothing to a mouse. */
export async function makeRoomForFingers(): Promise<void> {
  if (navigator.maxTouchPoints > 0) await import('../../components/fingers.css');
}
