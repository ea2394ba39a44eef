/**
 * A number that orders equals differently for each install and day, so that no host is always first:
 * FNV-1a (32 bits) over `seed` and `id`.
 */
export function fairTurn(seed: string, id: string): number {
  let hash = 0x811c9dc5; // FNV offset basis
  const text = `${seed} ${id}`;
  // By index: this runs once for each of thousands of candidates, and an iterator costs more than all the rest.
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193); // FNV prime
  }
  return hash >>> 0;
}
