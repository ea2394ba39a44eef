/** Bytes that nobody can foresee: `crypto.getRandomValues` in the browser. */
export type RandomBytes = (count: number) => Uint8Array;

const digits = '0123456789';
const capitals = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const letters = 'abcdefghijklmnopqrstuvwxyz';

/**
 * How software makes up the names that `{random}` stands for. Whoever knows the name may come in, so it must not be
 * guessed. Etherpad: 20 of these 64 characters, 120 bits (ether/etherpad-lite, src/static/js/index.ts). Jitsi strings
 * English words together, and takes any letters, of which it does not tell capitals: 26 of them are as hard to guess.
 */
const makers: Record<string, { alphabet: string; length: number }> = {
  etherpad: { alphabet: `${digits}${capitals}${letters}-_`, length: 20 },
  'jitsi-meet': { alphabet: letters, length: 26 },
};

/** A new name for this software; undefined of one that is not known to make any. */
export function madeUpName(software: string | undefined, randomBytes: RandomBytes): string | undefined {
  const maker = software === undefined || !Object.hasOwn(makers, software) ? undefined : makers[software];
  if (!maker) return undefined;
  const { alphabet, length } = maker;
  const limit = 256 - (256 % alphabet.length); // above it, some characters would come more often than others
  let name = '';
  while (name.length < length) {
    for (const byte of randomBytes(length)) {
      if (byte < limit && name.length < length) name += alphabet[byte % alphabet.length];
    }
  }
  return name;
}
