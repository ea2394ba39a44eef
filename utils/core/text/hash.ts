/** FNV-1a of a text, in 32 bits, by its UTF-16 units. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5; // FNV offset basis
  // By index: this runs once for each of thousands of candidates, and an iterator costs more than all the rest.
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193); // FNV prime
  }
  return hash >>> 0;
}
