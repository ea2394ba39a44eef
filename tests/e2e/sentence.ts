import { readFileSync } from 'node:fs';
import type Messages from '../../public/_locales/en/messages.json';

const english = JSON.parse(readFileSync('public/_locales/en/messages.json', 'utf8')) as typeof Messages;

/** A sentence of the extension as its English pages show it, whatever it says today and whatever stands in its places. */
export function sentence(key: keyof typeof english): RegExp {
  const parts = english[key].message.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(parts.join('.+'), 's');
}
