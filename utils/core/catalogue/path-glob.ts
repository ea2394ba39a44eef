/**
 * Whether the glob fits the whole of path and query. `*` stands for any characters, none included; every other
 * character, `?` too, for itself. Each part between two stars is taken at the first place where it fits, and never
 * tried again further on: a long hostile address costs its length once.
 */
export function matchesPathGlob(glob: string, path: string): boolean {
  let star = glob.indexOf('*');
  if (star < 0) return path === glob;
  if (!path.startsWith(glob.slice(0, star))) return false;
  let read = star;
  for (;;) {
    const partStart = star + 1;
    star = glob.indexOf('*', partStart);
    if (star < 0) {
      const end = glob.slice(partStart);
      return path.length - end.length >= read && path.endsWith(end);
    }
    const part = glob.slice(partStart, star);
    const place = path.indexOf(part, read);
    if (place < 0) return false;
    read = place + part.length;
  }
}

/** Whether some path fits both globs. For checking the catalogue, where time does not matter. */
export function globsOverlap(one: string, other: string): boolean {
  // reachable[j]: what is read of `one` so far and the first j characters of `other` can stand for the same text.
  let reachable = afterStars(other, [true, ...Array.from(other, () => false)]);
  for (const character of one) {
    const next = Array.from({ length: other.length + 1 }, (_, j) => {
      if (character === '*') return reachable.slice(0, j + 1).includes(true);
      if (j > 0 && other[j - 1] === '*') return Boolean(reachable[j]);
      return j > 0 && other[j - 1] === character && Boolean(reachable[j - 1]);
    });
    reachable = afterStars(other, next);
  }
  return Boolean(reachable[other.length]);
}

/** A star of the other glob may also stand for nothing. */
function afterStars(glob: string, reachable: boolean[]): boolean[] {
  for (let j = 1; j <= glob.length; j += 1) {
    if (glob[j - 1] === '*' && reachable[j - 1]) reachable[j] = true;
  }
  return reachable;
}
