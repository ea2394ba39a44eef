import * as v from 'valibot';
import { writtenText } from './written-text';

/** Where something was read; `date` is that of what was read, or the day of the reading where it bears none. */
export const citationSchema = v.strictObject({
  source: writtenText(400),
  date: v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)),
});

/** Ends of the names of files, the most useful first: `csv`, `tar.gz`. */
export const fileFormats = v.array(v.pipe(v.string(), v.regex(/^[a-z0-9.]{2,10}$/)));

export const httpsAddress = v.pipe(v.string(), v.url(), v.startsWith('https://'));
