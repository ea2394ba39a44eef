/**
 * The web address that a reference leads to, seen from the file that holds it; undefined if it leads to none. A file in
 * a folder gives a whole address no other meaning, and a relative one none.
 */
export function webReference(reference: string, from: string | undefined): URL | undefined {
  const base = from !== undefined && URL.canParse(from) ? from : undefined;
  return URL.canParse(reference, base) ? new URL(reference, base) : undefined;
}
