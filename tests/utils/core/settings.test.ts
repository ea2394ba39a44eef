import { describe, expect, test } from 'vitest';
import { defaultSettings, migrationOf, parseSettings, settingsVersion } from '../../../utils/core/settings';
import type { SettingName } from '../../../utils/core/settings';
import first from '../../fixtures/settings-1.json';
import stored from '../../fixtures/settings-2.json';

test('settings stored by this version are read as they were', () => {
  expect(settingsVersion).toBe(2);
  expect(parseSettings(stored)).toEqual({ settings: stored, broken: [] });
  expect(migrationOf(stored)).toBeUndefined();
  expect(Object.keys(stored).toSorted()).toEqual(Object.keys(defaultSettings).toSorted());
});

describe('settings stored by version 1', () => {
  test('are read as this version stores them', () => {
    expect(parseSettings(first)).toEqual({ settings: stored, broken: [] });
  });

  test('are migrated in one write, which leaves nothing to migrate', () => {
    const after = { ...first, ...migrationOf(first) };
    expect(parseSettings(after)).toEqual({ settings: stored, broken: [] });
    expect(migrationOf(after)).toBeUndefined();
  });

  test('lose a broken value alone', () => {
    const { settings } = parseSettings({ ...first, watched: ['../etc'] });
    expect(settings.watch).toEqual({ services: [], labelled: true, allCountries: false });
  });

  test('give way to what was chosen since', () => {
    const watch = { services: ['doodle'], labelled: false, allCountries: true };
    expect(parseSettings({ ...first, watch }).settings.watch).toEqual(watch);
  });
});

test('where nothing is stored, everything has its default', () => {
  expect(parseSettings({})).toEqual({ settings: defaultSettings, broken: [] });
  expect(parseSettings({ watch: null, watched: null, place: undefined }).settings).toEqual(defaultSettings);
});

describe('a broken value', () => {
  const broken: [SettingName, unknown][] = [
    ['version', 'one'],
    ['place', { ...stored.place, latitude: 91 }],
    ['watch', 'doodle'],
    ['watch', { ...stored.watch, services: ['doodle', '../etc'] }],
    ['watch', { ...stored.watch, labelled: 'yes' }],
    ['watch', { ...stored.watch, allCountries: 1 }],
    ['notNow', 'never'],
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

test('a place is kept no closer than to about 1 km, even if more was stored [S125]', () => {
  const { settings } = parseSettings({ place: { ...stored.place, latitude: 48.390394, longitude: -4.486076 } });
  expect(settings.place).toMatchObject({ latitude: 48.39, longitude: -4.49 });
});

test('what is no setting of ours is left out', () => {
  expect(parseSettings({ colour: 'red', constructor: 1 }).settings).toEqual(defaultSettings);
});
