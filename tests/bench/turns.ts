/** For four: within all turns each comes after each other one once, and from turn to turn nobody comes twice in a row. */
const orders = [
  [0, 1, 3, 2],
  [1, 2, 0, 3],
  [2, 3, 1, 0],
  [3, 0, 2, 1],
] as const;

export type Four<T> = readonly [T, T, T, T];

/**
 * Four things in the order in which they are measured in a round. Whoever is measured anew at once finds the machine as it
 * left it itself, and is quicker; and what the others leave differs. So over four rounds all have met the same.
 */
export function inTurn<T>(four: Four<T>, round: number): T[] {
  return orders[round % orders.length]!.map((index) => four[index]);
}
