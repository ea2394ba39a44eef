/** Path → day (YYYY-MM-DD) since which no head points to it any more. Kept in the site, as retired.json. */
export type RetiredFiles = Record<string, string>;

const daysKept = 30;
const millisecondsADay = 86_400_000;

/**
 * What of a site is old but still kept after a publication: `before` are the files that were in use until now (the
 * last head pointed to them), `current` those of the new one. A day to come counts as today, or its file would never go.
 */
export function retiredFiles(
  known: RetiredFiles,
  before: readonly string[],
  current: ReadonlySet<string>,
  now: Date,
): RetiredFiles {
  const today = now.toISOString().slice(0, 10);
  const oldest = new Date(now.getTime() - daysKept * millisecondsADay).toISOString().slice(0, 10);
  const all = { ...known, ...Object.fromEntries(before.map((path) => [path, today])) };
  const upToNow = Object.entries(all).map(([path, since]) => [path, since < today ? since : today] as const);
  return Object.fromEntries(upToNow.filter(([path, since]) => !current.has(path) && since >= oldest));
}

/** The record of a site in a text; what does not look like one is forgotten. */
export function readRetiredFiles(text: string): RetiredFiles {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return {};
  }
  const entries = Object.entries(typeof json === 'object' && json !== null ? json : {});
  return Object.fromEntries(
    entries.filter(
      (entry): entry is [string, string] =>
        /^files\/[0-9a-f]{64}\.json$/.test(entry[0]) && /^\d{4}-\d{2}-\d{2}$/.test(String(entry[1])),
    ),
  );
}
