/**
 * Every address that a text names, wherever it stands and in whatever quotes, with `${…}` for what is put in later. With
 * the ones that only start with two slashes, and those whose slashes are escaped, as in a regular expression.
 */
export function addressesIn(text: string): string[] {
  const plain = text.replaceAll('\\/', '/').replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, '${…}');
  const whole = plain.match(/\b(?:https?|wss?|ftp):\/\/[^"'`<>\s\\)]*/gi) ?? [];
  const short = [...plain.matchAll(/["'`(=]\s*(\/\/(?:\w|\$\{)[^"'`<>\s\\)]*)/g)].map(([, address]) => address!);
  return [...new Set([...whole, ...short])].toSorted();
}

/** What could bring in code that is not in the package, in the words of the text; whatever the quotes. */
export function waysIn(text: string): string[] {
  const ways = [
    /\.src\s*=(?!=)/, // an element that loads; the pages' own are written in HTML or by Preact
    /\bimport\s*\((?!\s*(["'`])\.{1,2}\/[^"'`$]*\1\s*\))/, // anything but a chunk that is named in full
    /\b(?:import|from)\s*(["'`])(?!\.{1,2}\/)[^"'`]*\1/,
    /\bimportScripts\b|\bnew\s+(?:Shared)?Worker\b|\bserviceWorker\b|\baddModule\b|\bWebAssembly\b/,
    /\bcreateElement(?:NS)?\(\s*(?:[^()]*,\s*)?["'`](?:script|iframe|object|embed)\b/i,
    /@import\b|\burl\((?!\s*["'`]?(?:#|data:))/,
    /<(?:script|link|img|iframe|object|embed|base|form)\b[^>]*\b(?:src|href|data|action)\s*=(?!\s*["']?\/(?!\/))[^>]*>/i,
  ];
  return ways.flatMap((way) => way.exec(text)?.[0] ?? []);
}
