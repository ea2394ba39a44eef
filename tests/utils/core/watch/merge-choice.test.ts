import { describe, expect, test } from 'vitest';
import { difference, mergeChoice } from '../../../../utils/core/watch/merge-choice';

describe('a choice that is being made while another window changes what is stored', () => {
  const stored = { services: ['doodle', 'dropbox'], labelled: false, allCountries: false };
  const choosing = { services: ['doodle', 'dropbox', 'pocket'], labelled: true, allCountries: false };

  test('takes over what the other added and took away, and keeps what was ticked here', () => {
    const now = { services: ['doodle', 'google-docs'], labelled: false, allCountries: true };
    expect(mergeChoice(choosing, stored, now)).toEqual({
      services: ['doodle', 'pocket', 'google-docs'],
      labelled: true,
      allCountries: true,
    });
  });

  test('stays as it is when nothing changed, and becomes what is stored when all of it is', () => {
    expect(mergeChoice(choosing, stored, stored)).toEqual(choosing);
    expect(mergeChoice(choosing, stored, choosing)).toEqual(choosing);
  });
});

test('what one choice has and another has not, is what a save asks for', () => {
  const stored = { services: ['doodle', 'pocket'], labelled: true, allCountries: false };
  const choice = { services: ['pocket', 'wetransfer'], labelled: true, allCountries: true };
  expect(difference(choice, stored)).toEqual({ services: ['wetransfer'], labelled: false, allCountries: true });
  expect(difference(stored, choice)).toEqual({ services: ['doodle'], labelled: false, allCountries: false });
});
