import * as v from 'valibot';

const mayBeEmpty = v.object({
  mirrors: v.array(v.unknown()),
  keys: v.array(v.unknown()),
  geckoId: v.string(),
  mail: v.string(),
  newIssue: v.string(),
});

/** What a publisher has to fill in, by its name in `data/publishers.json`. */
const meanings = [
  ['mirrors', 'addresses of the registry'],
  ['keys', 'public keys that sign it'],
  ['geckoId', 'id of the extension in Firefox, which can never change'],
  ['mail', 'address that reports go to'],
  ['newIssue', 'page where a report can be filed'],
] as const;

/** A sentence for each thing that `data/publishers.json` (parsed) leaves empty. Throws when one of them is not there. */
export function blanksOf(json: unknown): string[] {
  const stated = v.parse(mayBeEmpty, json);
  return meanings
    .filter(([name]) => stated[name].length === 0)
    .map(([name, meaning]) => `Empty in data/publishers.json: ${name} (${meaning}).`);
}
