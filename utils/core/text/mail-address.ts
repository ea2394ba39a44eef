import { plainText } from './plain-text';

/** One mail address that can stand behind `mailto:` with nothing smuggled in: no second receiver, no subject, no text. */
export function mailAddress(text: string): string | undefined {
  const isOne = /^[^\s@<>"'()?&#%,;:/\\]+@[^\s@<>"'()?&#%,;:/\\.]+(\.[^\s@<>"'()?&#%,;:/\\.]+)+$/u.test(text);
  return isOne && plainText(text, 120) === text ? text : undefined;
}
