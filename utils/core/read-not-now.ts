/**
 * Why nothing is said on a tracked service for the time being: not on this day (YYYY-MM-DD, where the person is), not
 * until something else is offered than what this fingerprint stands for, or never.
 */
export type NotNow = 'never' | `today:${string}` | `new:${string}`;

const form = /^(never|today:\d{4}-\d\d-\d\d|new:[0-9a-z]{1,7})$/;

function fits(entry: [string, unknown]): entry is [string, NotNow] {
  return /^[a-z0-9-]{1,60}$/.test(entry[0]) && typeof entry[1] === 'string' && form.test(entry[1]);
}

/** The choices in what is stored, by id of the service; undefined when it is no object. One that does not fit costs itself. */
export function readNotNow(stored: unknown): Record<string, NotNow> | undefined {
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return undefined;
  return Object.fromEntries(Object.entries(stored).filter(fits));
}
