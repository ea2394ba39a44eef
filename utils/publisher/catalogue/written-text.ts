import * as v from 'valibot';

/** Control characters, marks that cannot be seen, and what stands for a byte that was no text. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\ufffd]/u;

/** Whether somebody who reads the text sees all that is in it: an arrow key typed in a terminal leaves what one does not. */
export const isSeen = (text: string): boolean => !unseen.test(text);

/** A text that people write into data/, on one line. */
export const writtenText = (maxLength: number) =>
  v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(maxLength), v.check(isSeen));
