/** Control characters, and the marks that reorder or hide text (UAX #9 bidi controls, zero-width joins, BOM, tags). */
const unwanted =
  /[\p{Cc}\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** The space within French quotation marks and before a colon, and the narrow one. */
const isNoBreak = /^[\u00a0\u202f]$/;

/**
 * The text of a stranger, safe to show on one line: no control or bidi character, single spaces, at most `maxLength`
 * characters (an ellipsis says that there was more). Markup stays as letters: it is shown, never interpreted.
 */
export function plainText(text: string, maxLength: number): string {
  const line = text
    .slice(0, maxLength * 4)
    .normalize('NFC')
    .replace(/<br\s*\/?>|\\n|[\t\r\n]/gi, ' ')
    .replace(unwanted, '')
    .replace(/\s+/g, (spaces) => (isNoBreak.test(spaces) ? spaces : ' '))
    .trim();
  const characters = Array.from(line);
  return characters.length <= maxLength ? line : `${characters.slice(0, maxLength - 1).join('')}…`;
}
