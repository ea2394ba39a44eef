/**
 * A text as it stands in a line of a ChatonsInfos file, so that it is read back: a backslash twice, since one alone is
 * dropped, and one before a quote at its start, since quotes around the whole are taken off.
 */
export function writtenValue(text: string): string {
  const escaped = text.replaceAll('\\', '\\\\');
  return /^["']/.test(escaped) ? `\\${escaped}` : escaped;
}
