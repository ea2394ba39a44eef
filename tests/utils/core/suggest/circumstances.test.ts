import { expect, test } from 'vitest';
import { circumstancesOf } from '../../../../utils/core/suggest/circumstances';

const settings = { seed: '00ff00ff00ff00ff', place: undefined };

const turn = (seed: string, day: number, hour: number) =>
  circumstancesOf({ ...settings, seed }, new Date(2026, 10, day, hour)).seed;

test('the day is that of the person, not that of Greenwich', () => {
  const lateEvening = new Date(2026, 0, 5, 23, 59);
  expect(circumstancesOf(settings, lateEvening).today).toBe('2026-01-05');
  expect(circumstancesOf(settings, new Date(2026, 10, 23, 0, 1)).today).toBe('2026-11-23');
});

test('the turn stays for a day on one install, and changes with either', () => {
  expect(turn('00ff00ff00ff00ff', 23, 1)).toBe(turn('00ff00ff00ff00ff', 23, 22));
  expect(turn('00ff00ff00ff00ff', 23, 1)).not.toBe(turn('00ff00ff00ff00ff', 24, 1));
  expect(turn('00ff00ff00ff00ff', 23, 1)).not.toBe(turn('ff00ff00ff00ff00', 23, 1));
});

test('the town is the one chosen', () => {
  const place = { name: 'Brest', country: 'FR', latitude: 48.39, longitude: -4.49 };
  expect(circumstancesOf({ ...settings, place }, new Date()).place).toBe(place);
});
