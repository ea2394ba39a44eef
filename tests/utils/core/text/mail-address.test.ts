import { expect, test } from 'vitest';
import { mailAddress } from '../../../../utils/core/text/mail-address';

test('an address is kept as it is', () => {
  for (const address of ['contact@chapril.org', 'é.l-a+x@sub.exemple.coop']) expect(mailAddress(address)).toBe(address);
});

test.each([
  'a@b.example?cc=everybody@c.example',
  'a@b.example&body=x',
  'a@b.example,c@d.example',
  'a%0Abcc:c@d.example',
  'a@b.example/../',
  'a@b',
  'a@b..example',
  '@b.example',
  'a b@c.example',
  '\u202Ea@b.example',
  `${'a'.repeat(120)}@b.example`,
])('%j is none', (address) => {
  expect(mailAddress(address)).toBeUndefined();
});
