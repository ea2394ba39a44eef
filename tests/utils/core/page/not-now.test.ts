import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { notNow, standing, untilOf } from '../../../../utils/core/page/not-now';
import { readNotNow, type NotNow } from '../../../../utils/core/read-not-now';
import type { KindOffer } from '../../../../utils/core/page/describe-page';
import { suggest } from '../../../../utils/core/suggest/suggest';
import { candidateOf } from '../../../../utils/core/registry/candidate';
import { catalogue, organization, service } from '../sample-registry';

const circumstances = { today: '2026-11-27', seed: 'a' };
const host = organization();
/** Services that anybody can use, by id; a closed one counts for nothing. */
const offering = (usable: string[], closed: string[] = [], seed = 'a'): KindOffer[] => {
  const candidates = [...usable, ...closed].map((id) =>
    candidateOf(
      host,
      service({ id, kinds: ['date-poll'], registration: ['None'], status: usable.includes(id) ? 'OK' : 'ERROR' }),
      true,
    ),
  );
  const suggestions = suggest('date-poll', candidates, { ...circumstances, seed });
  return [{ kind: catalogue.kind('date-poll')!, suggestions } as KindOffer];
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

describe('until something new is offered', () => {
  const known = notNow('new', '2026-11-27', offering(['a/1', 'b/1']));

  test('stands whatever the day, the order and what cannot be used', () => {
    fc.assert(
      fc.property(day, fc.string(), (today, seed) => {
        expect(standing(known, today, () => offering(['b/1', 'a/1'], ['c/1'], seed))).toBe(known);
      }),
    );
  });

  test.each([[['a/1']], [['a/1', 'b/1', 'c/1']], [['a/1', 'b/2']], [[]]])(
    'is over when these can be used: %j',
    (usable) => {
      expect(standing(known, '2026-11-27', () => offering(usable))).toBeUndefined();
    },
  );

  test('two sets of services have two fingerprints', () => {
    const ids = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,5}\/[a-z]{1,5}$/), { maxLength: 6 });
    fc.assert(
      fc.property(ids, ids, (one, other) => {
        const same = one.toSorted().join(' ') === other.toSorted().join(' ');
        expect(notNow('new', '', offering(one)) === notNow('new', '', offering(other))).toBe(same);
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
