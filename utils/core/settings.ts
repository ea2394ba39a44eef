import { readPlace, type Place } from './place/place';
import { readNotNow, type NotNow } from './read-not-now';

export const syncPeriods = ['off', 'manual', '12h', '24h', 'weekly'] as const;
export type SyncPeriod = (typeof syncPeriods)[number];

/** What somebody chose to be notified of. */
export interface WatchChoice {
  /** Ids of tracked services; the browser may grant fewer. */
  services: string[];
  /** Labelled hosts too, so that their pages carry a tick. */
  labelled: boolean;
  /** Every country's domain of a family (google.de …), and not only those of the countries served. */
  allCountries: boolean;
}

/** What the person chose, each setting stored under its own key. All of it stays on this device. */
export interface Settings {
  /** Version of the stored shape, written at install: what a later release's migration starts from. */
  version: number;
  /** The town chosen, rounded to about 1 km. */
  place: Place | undefined;
  /** What the person chose to be notified of. */
  watch: WatchChoice;
  /** By id of a tracked service: until when nothing is said on it, although it is watched. */
  notNow: Record<string, NotNow>;
  /** One switch pauses everything; the popup then answers only when opened. */
  paused: boolean;
  /** The welcome page was opened once, and never opens by itself again. */
  welcomed: boolean;
  /** Random, made at install; breaks ties fairly, never leaves the device. */
  seed: string;
  /** How often the registry is fetched. */
  syncPeriod: SyncPeriod;
  /** What the person asked to watch and the browser has not answered yet. */
  pending: WatchChoice | undefined;
  /** Origins that nothing needs any more, until they are given back to the browser. */
  surplus: string[] | undefined;
}

export type SettingName = keyof Settings;

/** Raise it together with a migration, and keep a real old value in the tests. */
export const settingsVersion = 2;

export const defaultSettings: Settings = {
  version: settingsVersion,
  place: undefined,
  watch: { services: [], labelled: false, allCountries: false },
  notNow: {},
  paused: false,
  welcomed: false,
  seed: '0000000000000000',
  syncPeriod: '12h',
  pending: undefined,
  surplus: undefined,
};

/**
 * How each setting is read from what is stored; undefined for a value that does not fit. By hand: the popup reads them at
 * each opening, where a library of schemas costs 4 ms and 3 kB.
 */
const readers: { [Name in SettingName]: (stored: unknown) => Settings[Name] | undefined } = {
  version: (stored) => (Number.isSafeInteger(stored) && Number(stored) >= 1 ? Number(stored) : undefined),
  place: readPlace,
  watch: readWatchChoice,
  notNow: readNotNow,
  paused: readBoolean,
  welcomed: readBoolean,
  seed: (stored) => (typeof stored === 'string' && /^[0-9a-f]{16}$/.test(stored) ? stored : undefined),
  syncPeriod: (stored) => syncPeriods.find((period) => period === stored),
  pending: readWatchChoice,
  surplus: (stored) => (isTexts(stored) ? stored : undefined),
};

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Object.keys forgets the names of its keys
export const settingNames = Object.keys(readers) as SettingName[];

/** One setting in what somebody stored or brought along; undefined when it does not fit. */
export function readSetting<Name extends SettingName>(name: Name, stored: unknown): Settings[Name] | undefined {
  return readers[name](stored);
}

/** A choice in what somebody stored or sent; undefined when it is none, or has anything besides. */
export function readWatchChoice(stored: unknown): WatchChoice | undefined {
  if (typeof stored !== 'object' || stored === null || Object.keys(stored).length !== 3) return undefined;
  const { services, labelled, allCountries } = stored as Partial<Record<keyof WatchChoice, unknown>>;
  if (!isServices(services) || typeof labelled !== 'boolean' || typeof allCountries !== 'boolean') return undefined;
  return { services, labelled, allCountries };
}

function readBoolean(stored: unknown): boolean | undefined {
  return typeof stored === 'boolean' ? stored : undefined;
}

function isTexts(stored: unknown): stored is string[] {
  return Array.isArray(stored) && stored.every((each) => typeof each === 'string');
}

function isServices(stored: unknown): stored is string[] {
  return isTexts(stored) && stored.every((id) => /^[a-z0-9-]{1,60}$/.test(id));
}

/** Names under which version 1 stored what `watch` holds now. */
export const retiredNames = ['watched', 'watchLabelled', 'allCountries'] as const;

/**
 * What a migration writes over stored settings of an older version, all at once; null forgets a name. Undefined when
 * there is nothing to migrate.
 */
export function migrationOf(stored: Record<string, unknown>): Record<string, unknown> | undefined {
  const isRetired = retiredNames.some((name) => stored[name] !== undefined && stored[name] !== null);
  if (!isRetired) return undefined;
  const { watched, watchLabelled, allCountries } = stored;
  const chosen: WatchChoice = {
    services: isServices(watched) ? watched : [],
    labelled: watchLabelled === true,
    allCountries: allCountries === true,
  };
  const forgotten = Object.fromEntries(retiredNames.map((name) => [name, null]));
  return { ...forgotten, watch: stored.watch ?? chosen, version: settingsVersion };
}

/**
 * The settings in what the browser stored, of this version or an older one; what does not fit takes its default and is
 * named in `broken`.
 */
export function parseSettings(read: Record<string, unknown>): { settings: Settings; broken: SettingName[] } {
  const stored = { ...read, ...migrationOf(read) };
  const settings: Record<string, unknown> = { ...defaultSettings };
  const broken: SettingName[] = [];
  for (const name of settingNames) {
    if (stored[name] === undefined || stored[name] === null) continue;
    const value = readers[name](stored[name]);
    if (value === undefined) broken.push(name);
    else settings[name] = value;
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each value was read by the reader of its name
  return { settings: settings as unknown as Settings, broken };
}
