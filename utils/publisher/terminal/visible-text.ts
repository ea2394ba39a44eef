import { isSeen } from '../catalogue/written-text';

/**
 * A text of anybody, as one line that cannot move the cursor, clear the screen, set a clipboard, turn letters round or
 * start a line that looks like ours: each character that is not seen is spelled out, `\u{1b}`.
 */
export function visibleText(text: string): string {
  if (isSeen(text)) return text;
  return Array.from(text, (character) =>
    isSeen(character) ? character : `\\u{${character.codePointAt(0)!.toString(16)}}`,
  ).join('');
}
