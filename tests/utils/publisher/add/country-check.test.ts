import { expect, test } from 'vitest';
import { countryCheck } from '../../../../utils/publisher/add/country-check';
import { sentencesIn } from '../../../../utils/publisher/add/sentences';

const check = countryCheck(sentencesIn('en'));

test.each(['FR', 'be', 'CH', 'LU', 'MC', 'CA', 'US', 'RE'])('%s is a country', (code) => {
  expect(check(code)).toBeUndefined();
});

test.each(['ZZ', 'EU', 'QQ', 'AA', 'UK', 'FRA', 'F', '33', ''])('%s is none', (code) => {
  expect(check(code)).toBe(`${code} is no country's code. FR, BE, CH, US are.`);
});
