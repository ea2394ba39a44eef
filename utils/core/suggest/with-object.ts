import { heldObjects, type HeldObject } from '../catalogue/held-object';
import type { Task } from '../catalogue/software-tasks';
import { plainText } from '../text/plain-text';

/** So much of what is taken along is said on a button. */
const mostSaid = 40;

/** Whether a task begins with something that is taken along, and with what. */
export const takenAlong = ({ path }: Pick<Task, 'path'>): HeldObject['object'] | undefined =>
  heldObjects.find((object) => path.includes(`{${object}}`));

/** The task with the object in its place: encoded in its path, shortened and harmless in what it says. */
export function withObject({ path, fr, en, account }: Task, { object, value }: HeldObject): Task {
  const inPlace = (text: string, put: string) => text.split(`{${object}}`).join(put);
  const said = plainText(value, mostSaid);
  return { path: inPlace(path, encoded(object, value)), fr: inPlace(fr, said), en: inPlace(en, said), account };
}

/** LibreTranslate, alone in taking a text, decodes it twice, and encodes it twice in its own addresses. */
const encoded = (object: HeldObject['object'], value: string): string =>
  encodeURIComponent(object === 'text' ? encodeURI(value) : value);
