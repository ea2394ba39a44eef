/** YYYYMMDDNN: the day of `now` and a count from 01, and in any case more than `previous`, though the clock was set back. */
export function nextVersion(now: Date, previous?: number): number {
  const today = Number(`${now.toISOString().slice(0, 10).replaceAll('-', '')}01`);
  return previous === undefined || previous < today ? today : previous + 1;
}
