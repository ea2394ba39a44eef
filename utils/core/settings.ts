import * as v from 'valibot';
import { placeSchema } from './place/place';

export const syncPeriods = ['off', 'manual', '12h', '24h', 'weekly'] as const;
export type SyncPeriod = (typeof syncPeriods)[number];

/** What somebody chose to be notified of. */
export const watchChoiceSchema = v.strictObject({
  /** Ids of tracked services; the browser may grant fewer. */
  services: v.array(v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,60}$/))),
  /** Labelled hosts too, so that their pages carry a tick. */
  labelled: v.boolean(),
  /** Every country's domain of a family (google.de …), and not only those of the countries served. */
  allCountries: v.boolean(),
});

/**
 * What the person chose, each setting stored under its own key and parsed by itself: a broken one falls back to its
 * default and costs no other. All of it stays on this device.
 */
export const settingSchemas = {
  /** Version of the stored shape, written at install: what a later release's migration starts from. */
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** The town chosen, rounded to about 1 km. */
  place: v.optional(placeSchema),
  /** What the person chose to be notified of. */
  watch: watchChoiceSchema,
  /** One switch pauses everything; the popup then answers only when opened. */
  paused: v.boolean(),
  /** The welcome page was opened once, and never opens by itself again. */
  welcomed: v.boolean(),
  /** Random, made at install; breaks ties fairly, never leaves the device. */
  seed: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
  /** How often the registry is fetched. */
  syncPeriod: v.picklist(syncPeriods),
  /** What the person asked to watch and the browser has not answered yet. */
  pending: v.optional(watchChoiceSchema),
  /** Origins that nothing needs any more, until they are given back to the browser. */
  surplus: v.optional(v.array(v.string())),
} as const;

export type WatchChoice = v.InferOutput<typeof watchChoiceSchema>;
export type Settings = { [K in keyof typeof settingSchemas]: v.InferOutput<(typeof settingSchemas)[K]> };
export type SettingName = keyof Settings;

/** Raise it together with a migration, and keep a real old value in the tests. */
export const settingsVersion = 2;

export const defaultSettings: Settings = {
  version: settingsVersion,
  place: undefined,
  watch: { services: [], labelled: false, allCountries: false },
  paused: false,
  welcomed: false,
  seed: '0000000000000000',
  syncPeriod: '12h',
  pending: undefined,
  surplus: undefined,
};

/** Names under which version 1 stored what `watch` holds now. */
export const retiredNames = ['watched', 'watchLabelled', 'allCountries'] as const;

/**
 * What a migration writes over stored settings of an older version, all at once; null forgets a name. Undefined when
 * there is nothing to migrate.
 */
export function migrationOf(stored: Record<string, unknown>): Record<string, unknown> | undefined {
  const isRetired = retiredNames.some((name) => stored[name] !== undefined && stored[name] !== null);
  if (!isRetired) return undefined;
  const { watched: services, watchLabelled: labelled, allCountries } = stored;
  const fields = Object.entries({ services, labelled, allCountries }).filter(([name, value]) =>
    v.is(watchChoiceSchema.entries[name as keyof WatchChoice], value),
  );
  const forgotten = Object.fromEntries(retiredNames.map((name) => [name, null]));
  const watch = stored.watch ?? { ...defaultSettings.watch, ...Object.fromEntries(fields) };
  return { ...forgotten, watch, version: settingsVersion };
}

/**
 * The settings in what the browser stored, of this version or an older one; what does not fit takes its default and is
 * named in `broken`.
 */
export function parseSettings(read: Record<string, unknown>): { settings: Settings; broken: SettingName[] } {
  const stored = { ...read, ...migrationOf(read) };
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
