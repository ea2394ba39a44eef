/** DESIGN's budgets for reading a view and for suggesting are of one this long; the smallest that is stands for it. */
export const typicalViewLength = 1400;

/** What was measured, how often, and how far the runs lay apart. */
export interface Measure {
  name: string;
  unit: 'µs' | 'ms' | 'kB' | 'bytes' | 'MB';
  median: number;
  /** A tenth of the runs lay below, a tenth above. */
  low: number;
  high: number;
  runs: number;
}

/** Runs some work again and again, after a few runs that do not count, and sums up what each returned. */
export async function measure(
  name: string,
  unit: Measure['unit'],
  { runs, warmUp = 0 }: { runs: number; warmUp?: number },
  once: () => number | Promise<number>,
): Promise<Measure> {
  for (let run = 0; run < warmUp; run += 1) await once();
  const values: number[] = [];
  for (let run = 0; run < runs; run += 1) values.push(await once());
  return summary(name, unit, values);
}

/** Median and spread of values that were measured elsewhere. */
export function summary(name: string, unit: Measure['unit'], values: number[]): Measure {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
  const half = sorted.length / 2;
  const median = ((sorted[Math.ceil(half) - 1] ?? Number.NaN) + (sorted[Math.floor(half)] ?? Number.NaN)) / 2;
  return { name, unit, median, low: at(0.1), high: at(0.9), runs: sorted.length };
}

/** The mean of values, and twice its standard error: of twenty such means nineteen lie that near to what is so. */
export function meanOf(values: number[]): { mean: number; error: number } {
  const mean = sum(values) / values.length;
  const variance = sum(values.map((value) => (value - mean) ** 2)) / (values.length - 1);
  return { mean, error: 2 * Math.sqrt(variance / values.length) };
}

/** How long some work takes, in ms, divided by how many times it does its thing. */
export function timed(times: number, work: () => void): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / times;
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
