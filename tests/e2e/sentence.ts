import english from '../../public/_locales/en/messages.json';

/** A sentence of the extension as its English pages show it, whatever it says today and whatever stands in its places. */
export function sentence(key: keyof typeof english): RegExp {
  const parts = english[key].message.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(parts.join('.+'), 's');
}
