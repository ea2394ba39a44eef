import { expect, test } from 'vitest';
import { readFederation } from '../../../../utils/publisher/federation/read-federation';

test('lists who is in the federation, keys with digits and dashes too', () => {
  const { value, problems } = readFederation(
    `file.class = FEDERATION
file.datetime = 2020-07-06T14:23:20
federation.name = CHATONS
subs.chapril = https://www.chapril.org/.well-known/chatonsinfos/chapril.properties
subs.Sud-Ouest-2 = "https://sud-ouest2.org/s.properties"
subs.CHAPRIL = https://elsewhere.example/chapril.properties`,
    'chatons.properties',
  );
  expect(value).toEqual({
    name: 'CHATONS',
    instant: '2020-07-06T14:23:20.000Z',
    organizations: [
      { key: 'CHAPRIL', reference: 'https://elsewhere.example/chapril.properties' },
      { key: 'Sud-Ouest-2', reference: 'https://sud-ouest2.org/s.properties' },
    ],
  });
  expect(problems.map(({ code }) => code)).toEqual(['quoted-values', 'repeated-key']);
});

test('is nothing when the file is an error page or describes something else', () => {
  expect(readFederation('<html>', 'x').value).toBeUndefined();
  expect(readFederation('file.class = Device', 'x').value).toBeUndefined();
});
