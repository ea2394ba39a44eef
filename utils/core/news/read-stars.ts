const starred = /^[\w.-]{1,80}(\/[\w.-]{1,80})?$/;

/** The stars in what is stored; undefined when it is no list. What is no id is passed over. */
export function readStars(stored: unknown): string[] | undefined {
  if (!Array.isArray(stored)) return undefined;
  return [...new Set(stored.filter((id): id is string => typeof id === 'string' && starred.test(id)))];
}
