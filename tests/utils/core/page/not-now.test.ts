import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { notNow, standing, untilOf } from '../../../../utils/core/page/not-now';
import { readNotNow, type NotNow } from '../../../../utils/core/read-not-now';
import type { KindOffer } from '../../../../utils/core/page/describe-page';
import { viewOf } from '../../../../utils/core/registry/view';
import { offeredIn } from '../../../../utils/core/suggest/offered';
import { candidateOf } from '../../../../utils/core/registry/candidate';
import { catalogue, organization, service } from '../sample-registry';

const circumstances = { today: '2026-11-27', seed: 'a' };
const host = organization();
/** Services that anybody can use, by id; a closed one counts for nothing. */
const offering = async (usable: string[], closed: string[] = [], seed = 'a'): Promise<KindOffer[]> => {
  const candidates = [...usable, ...closed].map((id) =>
    candidateOf(
      host,
      service({ id, kinds: ['date-poll'], registration: ['None'], status: usable.includes(id) ? 'OK' : 'ERROR' }),
      true,
    ),
  );
  const kind = catalogue.kind('date-poll')!;
  const all = async () => candidates;
  return [{ kind, ...(await offeredIn(kind.id, viewOf(candidates), all, { ...circumstances, seed })) }];
};
const day = fc
  .date({ min: new Date('1971-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const nothing = () => [];

describe('not today', () => {
  test('ends on the next day, and not before', () => {
    expect(standing(notNow('today', '2026-11-27', []), '2026-11-27', nothing)).toBe('today:2026-11-27');
    expect(standing('today:2026-11-27', '2026-11-28', nothing)).toBeUndefined();
  });

  test('under a clock that jumps at will: never ends on the day that it was last met, always on a later one', () => {
    fc.assert(
      fc.property(day, fc.array(day, { maxLength: 8 }), (set, days) => {
        let choice: NotNow | undefined = notNow('today', set, []);
        let met = set;
        for (const today of days) {
          choice = standing(choice, today, nothing);
          expect(choice === undefined).toBe(today > met);
          if (choice === undefined) return;
          met = today;
        }
      }),
    );
  });
});

const known = async () => notNow('new', '2026-11-27', await offering(['a/1', 'b/1']));

describe('until something new is offered', () => {
  test('stands whatever the day, the order and what cannot be used', async () => {
    await fc.assert(
      fc.asyncProperty(day, fc.string(), async (today, seed) => {
        const choice = await known();
        const offers = await offering(['b/1', 'a/1'], ['c/1'], seed);
        expect(standing(choice, today, () => offers)).toBe(choice);
      }),
    );
  });

  test.each([[['a/1']], [['a/1', 'b/1', 'c/1']], [['a/1', 'b/2']], [[]]])(
    'is over when these can be used: %j',
    async (usable) => {
      const offers = await offering(usable);
      expect(standing(await known(), '2026-11-27', () => offers)).toBeUndefined();
    },
  );

  test('two sets of services have two fingerprints', async () => {
    const ids = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,5}\/[a-z]{1,5}$/), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(ids, ids, async (one, other) => {
        const same = one.toSorted().join(' ') === other.toSorted().join(' ');
        expect(notNow('new', '', await offering(one)) === notNow('new', '', await offering(other))).toBe(same);
      }),
    );
  });
});

test('never stands for ever', () => {
  expect(standing('never', '9999-12-31', nothing)).toBe('never');
});

describe('what is stored', () => {
  test('is read as it was written', () => {
    const stored: Record<string, NotNow> = {
      doodle: 'never',
      'google-docs': 'today:2026-11-27',
      zoom: notNow('new', '', []),
    };
    expect(readNotNow(stored)).toEqual(stored);
    expect(Object.values(stored).map(untilOf)).toEqual(['never', 'today', 'new']);
  });

  test('costs no other choice when it does not fit', () => {
    expect(readNotNow({ doodle: 'never', 'BAD ID': 'never', zoom: 'today:tomorrow', slack: 3, miro: 'new:' })).toEqual({
      doodle: 'never',
    });
  });

  test('is refused when it is no object, and never throws', () => {
    expect(readNotNow('never')).toBeUndefined();
    expect(readNotNow(['never'])).toBeUndefined();
    fc.assert(fc.property(fc.anything(), (anything) => void readNotNow(anything)));
  });
});
