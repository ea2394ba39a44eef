import { readFileSync } from 'node:fs';
import type Messages from '../../public/_locales/en/messages.json';

const english = JSON.parse(readFileSync('public/_locales/en/messages.json', 'utf8')) as typeof Messages;

export type SentenceKey = keyof typeof english;

/**
 * A sentence of the extension as its English pages show it, whatever it says today and whatever stands in its places; of
 * several keys any.
 */
export function sentence(...keys: SentenceKey[]): RegExp {
  const patterns = keys.map((key) =>
    english[key].message
      .split(/\{\w+\}/)
      .map(escaped)
      .join('.+'),
  );
  return new RegExp(patterns.join('|'), 's');
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
