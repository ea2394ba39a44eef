import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextStep, readWayOut, stepsOf, wayStates, withStep, type Way } from '../../../../utils/core/way-out/way-out';

const waySteps = ['account', 'takeData', 'bringIn', 'tellOthers', 'closeAccount'] as const;
const anyTerrain = fc.record({
  needsAccount: fc.constantFrom(true, false, undefined),
  canTake: fc.boolean(),
  takesIn: fc.boolean(),
  canClose: fc.boolean(),
});
const anyWay: fc.Arbitrary<Way> = fc.record({
  state: fc.constantFrom(...wayStates),
  done: fc.subarray([...waySteps]),
});

test('all steps apply where all is known, and none where nothing is', () => {
  expect(stepsOf({ needsAccount: true, canTake: true, takesIn: true, canClose: true })).toEqual(waySteps);
  expect(stepsOf({ canTake: false, takesIn: false, canClose: false })).toEqual([]);
});

test('nothing is brought in that cannot be taken, no account is opened where none is needed or nobody was chosen', () => {
  fc.assert(
    fc.property(anyTerrain, (terrain) => {
      const steps = stepsOf(terrain);
      expect(steps.includes('bringIn')).toBe(terrain.canTake && terrain.takesIn);
      expect(steps.includes('account')).toBe(terrain.needsAccount === true);
      expect(steps).toEqual(waySteps.filter((step) => steps.includes(step)));
    }),
  );
});

test('the next step is the first that applies and is not done; who left has none', () => {
  fc.assert(
    fc.property(anyTerrain, anyWay, (terrain, way) => {
      const steps = stepsOf(terrain);
      const left = way.state === 'left' ? [] : steps;
      expect(nextStep(way, steps)).toBe(left.find((step) => !way.done.includes(step)));
    }),
  );
});

test('one step after the other leads out, and to take a tick away leads back', () => {
  fc.assert(
    fc.property(anyTerrain, (terrain) => {
      const steps = stepsOf(terrain);
      let way: Way = { state: 'using', done: [] };
      for (let step = nextStep(way, steps); step; step = nextStep(way, steps)) {
        way = withStep(way, step, true, steps);
        expect(way.state).toBe(steps.every((each) => way.done.includes(each)) ? 'left' : 'moving');
      }
      expect(way.done).toEqual(steps);
      for (const step of steps) expect(withStep(way, step, false, steps).state).toBe('moving');
    }),
  );
});

test('what is stored is read as it was written, and what does not fit costs itself', () => {
  const ways = {
    doodle: { state: 'moving', chosen: 'infini/poll', done: ['account'] },
    zoom: { state: 'left', done: [] },
  };
  expect(readWayOut(ways)).toEqual(ways);
  expect(readWayOut({ ...ways, 'BAD ID': ways.zoom, slack: { state: 'gone', done: [] }, miro: 'left' })).toEqual(ways);
  expect(readWayOut({ zoom: { state: 'using', chosen: 'no id', done: ['fly', 'account'] } })).toEqual({
    zoom: { state: 'using', done: ['account'] },
  });
  expect(readWayOut([])).toBeUndefined();
  fc.assert(fc.property(fc.anything(), (anything) => void readWayOut(anything)));
});
