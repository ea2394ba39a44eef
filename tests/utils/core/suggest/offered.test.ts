import { describe, expect, test, vi } from 'vitest';
import { viewOf } from '../../../../utils/core/registry/view';
import { offeredIn } from '../../../../utils/core/suggest/offered';
import type { Candidate } from '../../../../utils/core/registry/candidate';
import { candidate } from '../sample-registry';

const brest = { name: 'Brest', country: 'FR', latitude: 48.39, longitude: -4.49 };
const lyon = { name: 'Lyon', country: 'FR', latitude: 45.76, longitude: 4.84 };
const today = { place: brest, today: '2026-11-23', seed: '0 2026-11-23' };
const candidates = [
  candidate({ service: 'a/lyon', latitude: 45.76, longitude: 4.84 }),
  candidate({ service: 'a/brest', latitude: 48.4, longitude: -4.4 }),
];
const view = viewOf(candidates);
const all = async () => candidates;
const first = () => offeredIn('collab-text', view, all, today);

test('the first is read alone, and the others when somebody asks', async () => {
  const one = vi.fn<typeof view.candidate>(view.candidate);
  const rest = vi.fn<typeof all>(all);
  const offered = await offeredIn('collab-text', { ...view, candidate: one }, rest, today);
  expect(offered).toMatchObject({
    count: 2,
    usable: ['a/lyon', 'a/brest'],
    first: { service: 'a/brest' },
    why: 'nearest',
  });
  expect(one.mock.calls).toEqual([[1]]);
  expect(rest).not.toHaveBeenCalled();
  expect((await offered.all()).map(({ service }) => service)).toEqual(['a/brest', 'a/lyon']);
});

test('of nothing there is no first', async () => {
  expect(await offeredIn('collab-text', undefined, async () => [], today)).toMatchObject({ count: 0, usable: [] });
});

describe('a view', () => {
  test('is ranked once for the same person on one day', async () => {
    expect(await offeredIn('collab-text', view, all, { ...today })).toBe(await first());
  });

  test.each([
    { what: 'a day later', of: () => offeredIn('collab-text', view, all, { ...today, today: '2026-11-24' }) },
    { what: 'by another turn', of: () => offeredIn('collab-text', view, all, { ...today, seed: '1 2026-11-23' }) },
    { what: 'for another kind', of: () => offeredIn('pastebin', view, all, today) },
    { what: 'of another registry', of: () => offeredIn('collab-text', viewOf(candidates), all, today) },
  ])('is ranked anew $what', async ({ of }) => {
    const before = await first();
    expect(await of()).not.toBe(before);
  });

  test('is ranked anew when the person moves, and after that as at the new place', async () => {
    await first();
    const there = await offeredIn('collab-text', view, all, { ...today, place: lyon });
    expect(there.first).toMatchObject({ service: 'a/lyon' });
    expect((await first()).first).toMatchObject({ service: 'a/brest' });
  });

  test('is ranked anew where its first could not be read', async () => {
    let isGone = true;
    const sometimes = {
      ...view,
      candidate: (at: number) => (isGone ? Promise.reject(new Error('gone')) : view.candidate(at)),
    };
    const asked = () => offeredIn('collab-text', sometimes, all, today);
    await expect(asked()).rejects.toThrow('gone');
    isGone = false;
    expect((await asked()).first).toMatchObject({ service: 'a/brest' });
  });
});

/** The services that can be used now. */
const usable = async (...some: Partial<Candidate>[]) => {
  const given = some.map(candidate);
  return (await offeredIn('collab-text', viewOf(given), async () => given, today)).usable;
};

test('what may not be switched on, is unstated, restricted or unavailable, cannot surely be used', async () => {
  expect(
    await usable(
      { service: 'a/1', certain: false },
      { service: 'a/2', registration: ['Client'] },
      { service: 'a/3', load: 'FULL' },
      { service: 'a/4', registration: [] },
      { service: 'a/5' },
      { service: 'a/6', endDate: '2026-11-22' },
      { service: 'a/7', endDate: '2026-11-23' },
    ),
  ).toEqual(['a/5', 'a/7']);
});
