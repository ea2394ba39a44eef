import type { Standing } from './standing';

/**
 * Why a suggestion stands first: it is the `only` one of its kind · the `nearest` of those that can be used alike · the
 * `simplest` to get into of those as near · `seen` since the others were · its `turn` among equals.
 */
export type Reason = 'only' | 'nearest' | 'simplest' | 'seen' | 'turn';

/** Why the first of these stands before the others, itself among them; undefined where no other can be used alike. */
export function whyFirst(first: Standing, all: readonly Standing[]): Reason | undefined {
  if (all.length === 1) return 'only';
  const { kilometre, steps, seenIn } = first;
  const asNear = all.filter((one) => one !== first && one.group === first.group && one.kilometre === kilometre);
  if (asNear.length === 0) return kilometre === Infinity ? undefined : 'nearest';
  const alike = asNear.filter((rival) => rival.steps === steps);
  if (alike.length === 0) return 'simplest';
  return alike.every((rival) => rival.seenIn < seenIn) ? 'seen' : 'turn';
}
