import { formatted } from '../formatted';

/** JSON as the other files of data/ are written. */
export function jsonText(value: unknown): Promise<string> {
  return formatted('data.json', JSON.stringify(value, undefined, 2));
}
