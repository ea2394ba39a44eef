/**
 * A number that orders equals differently for each install and day, so that no host is always first:
 * FNV-1a (32 bits) over `seed` and `id`.
 */
export function fairTurn(seed: string, id: string): number {
  let hash = 0x811c9dc5; // FNV offset basis
  for (const character of `${seed} ${id}`) {
    hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193); // FNV prime
  }
  return hash >>> 0;
}
