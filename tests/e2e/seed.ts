/** The seed of what a test does by chance, printed so that a red run can be had again: `SEED=… npm run e2e`. */
export function seedOf(what: string): number {
  const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
  console.log(`Seed of ${what}: ${seed}`);
  return seed;
}
