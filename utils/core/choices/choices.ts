import { readStars } from '../news/read-stars';
import { readWanted, type Wanted } from '../news/wanted';
import { readWayOut, type WayOut } from '../way-out/way-out';
import { readSetting, type SettingName, type Settings } from '../settings';

/**
 * Whether a setting is something that the person chose, and goes with them, or a state of this install. A setting that is
 * not in this table does not compile.
 */
const settingsThatGo = {
  place: true,
  watch: true,
  notNow: true,
  paused: true,
  syncPeriod: true,
  version: false,
  welcomed: false,
  seed: false,
  pending: false,
  surplus: false,
} as const satisfies Record<SettingName, boolean>;

type Going = { [Name in SettingName]: (typeof settingsThatGo)[Name] extends true ? Name : never }[SettingName];

/** Everything that the person chose. */
export interface Choices extends Pick<Settings, Going> {
  /** Ids of starred organisations and services. */
  stars: string[];
  wanted: Wanted[];
  wayOut: WayOut;
}

type ChoiceName = keyof Choices;

type Reader<T> = (stored: unknown) => T | undefined;

/** How each choice is read from a file; undefined for a value that does not fit. */
export const choiceReaders: { [Name in ChoiceName]: Reader<Choices[Name]> } = {
  place: (stored) => readSetting('place', stored),
  watch: (stored) => readSetting('watch', stored),
  notNow: (stored) => readSetting('notNow', stored),
  paused: (stored) => readSetting('paused', stored),
  syncPeriod: (stored) => readSetting('syncPeriod', stored),
  stars: readStars,
  wanted: readWanted,
  wayOut: readWayOut,
};

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Object.keys forgets the names of its keys
export const choiceNames = Object.keys(choiceReaders) as ChoiceName[];

/** The choices among all that is stored. */
export function choicesIn(settings: Settings, stars: string[], wanted: Wanted[], wayOut: WayOut): Choices {
  const { place, watch, notNow, paused, syncPeriod } = settings;
  return { place, watch, notNow, paused, syncPeriod, stars, wanted, wayOut };
}
