const keyForm = /^[\p{L}\p{N}_][\p{L}\p{N}_.-]{0,119}$/u;
const webAddressStart = /^["']?https?:\/\//i;

/**
 * Key and value of a line `key = value` or, as Java writes properties, `key: value`; undefined if it is neither. Some
 * generators put the address of a link into its key as well, `subs.pad:<URL> = '<URL>'`: what stands on the right counts.
 */
export function keyAndValue(line: string): [key: string, value: string] | undefined {
  const equals = firstBare('=', line);
  const colon = firstBare(':', line);
  if (colon >= 0 && (equals < 0 || colon < equals)) {
    const key = keyOf(line.slice(0, colon));
    const rest = line.slice(colon + 1).trim();
    return key === undefined ? undefined : [key, addressOnTheRight(rest) ?? rest];
  }
  const key = equals < 0 ? undefined : keyOf(line.slice(0, equals));
  return key === undefined ? undefined : [key, line.slice(equals + 1).trim()];
}

/** Of `<URL> = '<URL>'` the second one. An address may hold `=` itself, but no space before it. */
function addressOnTheRight(text: string): string | undefined {
  const [, right] = /^\S+\s+=\s*(\S.*)$/.exec(text) ?? [];
  return right !== undefined && webAddressStart.test(text) && webAddressStart.test(right) ? right : undefined;
}

function keyOf(text: string): string | undefined {
  const key = text.trim();
  if (keyForm.test(key)) return key;
  // Java escapes what would end a key: subs.pad\:https\://….
  const [name, address] = unescaped(key).split(/:(.*)/s);
  return name !== undefined && address !== undefined && webAddressStart.test(address) && keyForm.test(name)
    ? name
    : undefined;
}

/** Where a separator stands that no backslash escapes; -1 if nowhere. */
function firstBare(separator: '=' | ':', line: string): number {
  for (let at = line.indexOf(separator); at >= 0; at = line.indexOf(separator, at + 1)) {
    if (line[at - 1] !== '\\') return at;
  }
  return -1;
}

/** A quote that ends a word, before any that begins one; an apostrophe between letters is none. */
const wordEndsWithin = {
  '"': /^(?:[^"\\]|\\.|(?<=\p{L})"(?=\p{L}))*(?<=\S)"(?=[\s,;.)])/su,
  "'": /^(?:[^'\\]|\\.|(?<=\p{L})'(?=\p{L}))*(?<=\S)'(?=[\s,;.)])/su,
};

/** The value without the quotes that some generators put around it. Those of `"Pad" et "Tableur"` belong to the text. */
export function withoutQuotes(value: string): string {
  const [, quote, inner = ''] = /^(["'])(.*)\1$/s.exec(value) ?? [];
  const isWrapped = !/(^|[^\\])(\\\\)*\\$/.test(inner) && !wordEndsWithin[quote === '"' ? '"' : "'"].test(inner);
  return quote !== undefined && isWrapped ? inner.trim() : value;
}

/**
 * As Java writes properties: `\uXXXX` is a character, and the backslash before anything but a letter or a digit is dropped
 * (`\"`, `\'`, `\:`, `\=`, `\\`). Before those it stays: `\n` is read with the text, and others were meant.
 */
export function unescaped(text: string): string {
  return text.replace(/\\(?:u([0-9a-f]{4})|([^\p{L}\p{N}]))/giu, (_, code?: string, sign?: string) =>
    code === undefined ? (sign ?? '') : String.fromCharCode(Number.parseInt(code, 16)),
  );
}
