import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choicesIn, type Choices } from '../../../../utils/core/choices/choices';
import { differences } from '../../../../utils/core/choices/differences';
import { exportOf, readExport } from '../../../../utils/core/choices/export';
import { defaultSettings, parseSettings } from '../../../../utils/core/settings';
import stored from '../../../fixtures/settings-2.json';

const { settings } = parseSettings({ ...stored, notNow: { zoom: 'never' } });
const stars = ['infini', 'infini/pad'];
const wanted = [{ kind: 'date-poll', withinKm: 50 }];
const wayOut: Choices['wayOut'] = { doodle: { state: 'moving', done: ['account'] } };
const choices = choicesIn(settings, stars, wanted, wayOut);
const made = new Date('2026-11-27T06:00:00Z');
const file = exportOf(choices, {}, made);
const changedFile = (change: (json: { [key: string]: unknown; choices: Record<string, unknown> }) => void) => {
  const json = JSON.parse(file) as Parameters<typeof change>[0];
  change(json);
  return JSON.stringify(json);
};

test('what is taken along comes back as it was', () => {
  expect(readExport(file)).toEqual({ outcome: 'read', choices, unfit: [], unknown: {} });
});

test('what belongs to one install alone stays: the seed, what is pending, the version', () => {
  expect(Object.keys(choices).toSorted()).toEqual(
    ['notNow', 'paused', 'place', 'stars', 'syncPeriod', 'wanted', 'watch', 'wayOut'].toSorted(),
  );
  expect(file).not.toContain(settings.seed);
});

describe('a file that cannot be taken in is refused, and says why', () => {
  test.each<[string, string]>([
    ['notWhole', file.slice(0, file.length / 2)],
    ['notWhole', ''],
    ['notOurs', '[]'],
    ['notOurs', '{"format":"other","version":1,"choices":{}}'],
    ['notOurs', changedFile((json) => delete (json as Record<string, unknown>).choices)],
    ['notOurs', changedFile((json) => (json.version = 'one'))],
    ['newer', changedFile((json) => (json.version = 2))],
    ['tooLarge', ' '.repeat(1_000_001)],
  ])('%s', (reason, text) => {
    expect(readExport(text)).toEqual({ outcome: 'refused', reason });
  });
});

test('what does not fit stays as it is here, and what is not known is kept', () => {
  const text = changedFile((json) => {
    json.choices.place = 'Brest';
    json.choices.colour = { of: 'cats' };
  });
  const { place: _, ...others } = choices;
  const read = readExport(text);
  expect(read).toEqual({ outcome: 'read', choices: others, unfit: ['place'], unknown: { colour: { of: 'cats' } } });
  const again = exportOf(choices, read.outcome === 'read' ? read.unknown : {}, made);
  expect(readExport(again)).toMatchObject({ unknown: { colour: { of: 'cats' } } });
});

test('any text and any choices: nothing throws, and what is read fits', () => {
  const anyChoices = fc.dictionary(fc.constantFrom(...Object.keys(choices), 'other'), fc.anything());
  const text = anyChoices.map((any) => JSON.stringify({ format: 'chatiere-choices', version: 1, choices: any }));
  fc.assert(
    fc.property(fc.oneof(text, fc.string(), fc.json()), (any) => {
      const read = readExport(any);
      if (read.outcome !== 'read') return;
      expect(readExport(exportOf({ ...choices, ...read.choices }, read.unknown, made))).toMatchObject({ unfit: [] });
    }),
  );
});

describe('what an import changes', () => {
  const now: Choices = choicesIn(defaultSettings, [], [], {});

  test('is nothing for the same choices, and for a file that states nothing', () => {
    expect(differences(choices, choices)).toEqual([]);
    expect(differences(choices, {})).toEqual([]);
  });

  test('is said one by one', () => {
    expect(
      differences(now, { ...choices, watch: { services: ['doodle'], labelled: true, allCountries: false } }),
    ).toEqual([
      { what: 'place', before: undefined, after: choices.place },
      { what: 'services', more: ['doodle'], fewer: [] },
      { what: 'labelled', after: true },
      { what: 'notNow', more: ['zoom'], fewer: [] },
      { what: 'stars', more: stars, fewer: [] },
      { what: 'wanted', more: ['date-poll'], fewer: [] },
      { what: 'wayOut', more: ['doodle'], fewer: [] },
      ...(choices.paused ? [{ what: 'paused', after: true }] : []),
      ...(choices.syncPeriod === now.syncPeriod
        ? []
        : [{ what: 'syncPeriod', before: now.syncPeriod, after: choices.syncPeriod }]),
    ]);
    expect(differences({ ...now, stars }, { stars: ['infini'] })).toEqual([
      { what: 'stars', more: [], fewer: ['infini/pad'] },
    ]);
  });
});
