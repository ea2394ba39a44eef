import { hashOf } from '../text/hash';

/** A number that orders equals differently for each install and day, so that no host is always first. */
export function fairTurn(seed: string, id: string): number {
  return hashOf(`${seed} ${id}`);
}
