const starred = /^[\w.-]{1,80}(\/[\w.-]{1,80})?$/;

/** The organisation that a star stands on, by itself or by one of its services. */
export function organizationOf(star: string): string {
  return star.split('/')[0] ?? star;
}

/** The stars in what is stored; undefined when it is no list. What is no id is passed over. */
export function readStars(stored: unknown): string[] | undefined {
  if (!Array.isArray(stored)) return undefined;
  return [...new Set(stored.filter((id): id is string => typeof id === 'string' && starred.test(id)))];
}
