import { describe, expect, test } from 'vitest';
import { defaultSettings, parseSettings, settingsVersion, type SettingName } from '../../../utils/core/settings';
import stored from '../../fixtures/settings-1.json';

test('settings stored by version 1 are read as they were', () => {
  expect(settingsVersion).toBe(1);
  expect(parseSettings(stored)).toEqual({ settings: stored, broken: [] });
  expect(Object.keys(stored).toSorted()).toEqual(Object.keys(defaultSettings).toSorted());
});

test('where nothing is stored, everything has its default', () => {
  expect(parseSettings({})).toEqual({ settings: defaultSettings, broken: [] });
  expect(parseSettings({ watched: null, place: undefined }).settings).toEqual(defaultSettings);
});

describe('a broken value', () => {
  const broken: [SettingName, unknown][] = [
    ['version', 'one'],
    ['place', { ...stored.place, latitude: 91 }],
    ['watched', 'doodle'],
    ['watched', ['doodle', '../etc']],
    ['watchLabelled', 'yes'],
    ['allCountries', 1],
    ['paused', 'false'],
    ['welcomed', {}],
    ['seed', 'not hexadecimal!'],
    ['seed', '9f3c'],
    ['syncPeriod', '5min'],
    ['pending', { services: ['doodle'] }],
    ['surplus', 'https://doodle.com/*'],
  ];

  test.each(broken)('of %s falls back alone, and is named', (name, value) => {
    expect(parseSettings({ ...stored, [name]: value })).toEqual({
      settings: { ...stored, [name]: defaultSettings[name] },
      broken: [name],
    });
  });

  test('was tried for every setting', () => {
    expect(new Set(broken.map(([name]) => name))).toEqual(new Set(Object.keys(defaultSettings)));
  });
});

test('a place is kept no closer than to about 1 km, even if more was stored', () => {
  const { settings } = parseSettings({ place: { ...stored.place, latitude: 48.390394, longitude: -4.486076 } });
  expect(settings.place).toMatchObject({ latitude: 48.39, longitude: -4.49 });
});

test('what is no setting of ours is left out', () => {
  expect(parseSettings({ colour: 'red', constructor: 1 }).settings).toEqual(defaultSettings);
});
