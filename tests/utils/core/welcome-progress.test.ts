import { expect, test } from 'vitest';
import { readWelcomeProgress } from '../../../utils/core/welcome-progress';

test('what was stored is found again', () => {
  const stored = { step: 'offers', services: ['doodle', 'slack'] };
  expect(readWelcomeProgress(stored)).toEqual(stored);
});

test.each([undefined, null, 'offers', 3, [], { step: 'elsewhere', services: 'doodle' }, { services: [1, null] }])(
  'anything else begins anew: %j',
  (stored) => {
    expect(readWelcomeProgress(stored)).toEqual({ step: 'where', services: [] });
  },
);
