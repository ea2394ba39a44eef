import { heldObjects, type HeldObject } from '../catalogue/held-object';
import type { Task } from '../catalogue/software-tasks';
import { plainText } from '../text/plain-text';

/** So much of what is taken along is said on a button. */
const mostSaid = 40;

/** Whether a task begins with something that is taken along, and with what. */
export const takenAlong = ({ path }: Pick<Task, 'path'>): HeldObject['object'] | undefined =>
  heldObjects.find((object) => path.includes(`{${object}}`));

/** The task with the object in its place in the path, encoded, and beside its label, shortened and harmless. */
export function withObject(task: Task, { object, value }: HeldObject): Task {
  const path = task.path.split(`{${object}}`).join(encoded(object, value));
  return { ...task, path, fills: { [object]: plainText(value, mostSaid) } };
}

/** LibreTranslate, alone in taking a text, decodes it twice, and encodes it twice in its own addresses. */
const encoded = (object: HeldObject['object'], value: string): string =>
  encodeURIComponent(object === 'text' ? encodeURI(value) : value);
