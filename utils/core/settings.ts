import * as v from 'valibot';
import { placeSchema } from './gazetteer/place';

export const syncPeriods = ['off', 'manual', '12h', '24h', 'weekly'] as const;
export type SyncPeriod = (typeof syncPeriods)[number];

const serviceIds = v.array(v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,60}$/)));

/**
 * What the person chose, each setting stored under its own key and parsed by itself: a broken one falls back to its
 * default and costs no other. All of it stays on this device.
 */
export const settingSchemas = {
  /** Version of the stored shape, written at install: what a later release's migration starts from. */
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** The town chosen, rounded to about 1 km. */
  place: v.optional(placeSchema),
  /** Ids of the tracked services to watch; what the browser grants of it is another matter. */
  watched: serviceIds,
  /** Watch for labelled hosts too, so that their pages carry a tick. */
  watchLabelled: v.boolean(),
  /** Watch every country's domain of a family (google.de …) and not only those of the countries served. */
  allCountries: v.boolean(),
  /** One switch pauses everything; the popup then answers only when opened. */
  paused: v.boolean(),
  /** The welcome page was opened once, and never opens by itself again. */
  welcomed: v.boolean(),
  /** Random, made at install; orders equals fairly and leaves this device never. */
  seed: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
  /** How often the registry is fetched. */
  syncPeriod: v.picklist(syncPeriods),
  /** What the person asked to watch and the browser has not answered yet. */
  pending: v.optional(v.object({ services: serviceIds, labelled: v.boolean(), allCountries: v.boolean() })),
  /** Origins that nothing needs any more, until they are given back to the browser. */
  surplus: v.optional(v.array(v.string())),
} as const;

export type Settings = { [K in keyof typeof settingSchemas]: v.InferOutput<(typeof settingSchemas)[K]> };
export type SettingName = keyof Settings;

/** Raise it together with a migration, and keep a real old value in the tests. */
export const settingsVersion = 1;

export const defaultSettings: Settings = {
  version: settingsVersion,
  place: undefined,
  watched: [],
  watchLabelled: false,
  allCountries: false,
  paused: false,
  welcomed: false,
  seed: '0000000000000000',
  syncPeriod: '12h',
  pending: undefined,
  surplus: undefined,
};

/** The settings in what the browser stored; what does not fit takes its default and is named in `broken`. */
export function parseSettings(stored: Record<string, unknown>): { settings: Settings; broken: SettingName[] } {
  const settings: Record<string, unknown> = { ...defaultSettings };
  const broken: SettingName[] = [];
  for (const name of Object.keys(settingSchemas) as SettingName[]) {
    if (stored[name] === undefined || stored[name] === null) continue;
    const parsed = v.safeParse(settingSchemas[name], stored[name]);
    if (parsed.success) settings[name] = parsed.output;
    else broken.push(name);
  }
  return { settings: settings as Settings, broken };
}
