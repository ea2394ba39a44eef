/**
 * The known key that a mistyped one stands for, if exactly one is a single slip away (a letter too many, missing,
 * wrong or swapped), as in `organization.socialnetworks.pixelfeld`. The French `organisation.` is taken for the
 * section's English name. Undefined for a key that is right, or simply not known here: the format is open.
 */
export function meantKey(path: string, known: ReadonlySet<string>): string | undefined {
  if (known.has(path)) return undefined;
  const english = path.replace(/^organisation\./, 'organization.');
  if (english !== path) return english;
  const close = [...known].filter((key) => isOneSlipAway(path, key));
  return close.length === 1 ? close[0] : undefined;
}

function isOneSlipAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const left = a.slice(start, a.length - end);
  const right = b.slice(start, b.length - end);
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
