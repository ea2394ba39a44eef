import * as v from 'valibot';
import json from '../../../data/where-to-get.json' with { type: 'json' };

const address = v.pipe(
  v.string(),
  v.check((text) => text === '' || (URL.canParse(text) && text.startsWith('https://')), 'an https address or nothing'),
);

/** Where people get the extension; empty as long as it is nowhere. `source`: where it is developed. */
export const whereToGet = v.parse(v.strictObject({ chromium: address, firefox: address, source: address }), json);

export type WhereToGet = typeof whereToGet;
