import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { writtenValue } from '../../../../utils/core/text/written-value';
import { keyAndValue, unescaped, withoutQuotes } from '../../../../utils/publisher/federation/property-line';
import { readProperties } from '../../../../utils/publisher/federation/read-properties';
import { plainText } from '../../../../utils/core/text/plain-text';

test.each([
  ['service.name = Pad', 'service.name', 'Pad'],
  ['service.name=Pad', 'service.name', 'Pad'],
  ['service.name : Pad', 'service.name', 'Pad'],
  ['service.website: https://a.fr/?x=1', 'service.website', 'https://a.fr/?x=1'],
  ['service.website = https://a.fr/?x=https://b.fr', 'service.website', 'https://a.fr/?x=https://b.fr'],
  ["subs.borg:https://a.fr/b.properties = 'https://a.fr/b.properties'", 'subs.borg', "'https://a.fr/b.properties'"],
  ['subs.borg:https://a.fr/b?x=1 = "https://a.fr/c?x=1"', 'subs.borg', '"https://a.fr/c?x=1"'],
  ['subs.borg:https://a.fr/b.properties', 'subs.borg', 'https://a.fr/b.properties'],
  [String.raw`subs.borg\:https\://a.fr/b = https\://a.fr/b`, 'subs.borg', String.raw`https\://a.fr/b`],
])('%s', (line, key, value) => {
  expect(keyAndValue(line)).toEqual([key, value]);
});

test.each(['what is this', '= x', '../etc = x', 'what is this: x = y', String.raw`a\=b`])(
  '%s is no property',
  (line) => {
    expect(keyAndValue(line)).toBeUndefined();
  },
);

test.each([
  ['"Pad"', 'Pad'],
  ["'Pad'", 'Pad'],
  [String.raw`"L'Éclair \"bis\""`, String.raw`L'Éclair \"bis\"`],
  ['"Un "pastebin" minimaliste"', 'Un "pastebin" minimaliste'],
  ["'l'association d'ici'", "l'association d'ici"],
  ['"Pad" et "Tableur"', '"Pad" et "Tableur"'],
  ['"half', '"half'],
  [String.raw`"half \"`, String.raw`"half \"`],
  [`"mixed'`, `"mixed'`],
  ['""', ''],
])('without the quotes around it, %s', (value, bare) => {
  expect(withoutQuotes(value)).toBe(bare);
});

test.each([
  [String.raw`Le chaton de l\'asso`, "Le chaton de l'asso"],
  [String.raw`Un \"pastebin\"`, 'Un "pastebin"'],
  [String.raw`https\://a.fr/?x\=1\#y`, 'https://a.fr/?x=1#y'],
  [String.raw`H\u00e9bergeur \u00C9tabli`, 'Hébergeur Établi'],
  [String.raw`chat \ud83d\ude3a`, 'chat 😺'],
  [String.raw`a \\ b`, String.raw`a \ b`],
  [String.raw`C:\users\neige`, String.raw`C:\users\neige`],
  [String.raw`une\nligne`, String.raw`une\nligne`],
])('unescaped, %s', (text, plain) => {
  expect(unescaped(text)).toBe(plain);
});

test('what is written of a value is read as that value, whatever quotes and backslashes it holds', () => {
  const piece = fc.constantFrom('\\', '"', "'", '\\u00e9', '\\n', ' ', '=', ':', 'a', 'é', '#', '<URL>');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const value = plainText(pieces.join(''), 400);
      const read = readProperties(`service.name = ${writtenValue(value)}\nservice.website = https://a.example/`, 's');
      expect(read.value.map((property) => property.value)).toEqual([...(value ? [value] : []), 'https://a.example/']);
    }),
  );
});
