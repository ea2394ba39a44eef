import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

/** JSON as the other files of data/ are written, so that the format check has nothing to say. */
export async function jsonText(value: unknown): Promise<string> {
  const config = await resolveConfig(fileURLToPath(import.meta.url));
  return format(JSON.stringify(value, undefined, 2), { ...config, parser: 'json' });
}
