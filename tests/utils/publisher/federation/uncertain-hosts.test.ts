import { expect, test } from 'vitest';
import { parseUncertainHost } from '../../../../utils/publisher/federation/uncertain-host';
import { readUncertainHosts } from '../../../../utils/publisher/federation/uncertain-hosts';

const ouvaton = {
  name: 'Ouvaton',
  website: 'https://ouvaton.coop/',
  evidence: { fr: 'Nommé en 2016 parmi les hébergeurs à inviter', en: 'Named in 2016 among the hosts to be invited' },
  citations: [{ source: 'Next INpact', date: '2016-06-24' }],
};

test('becomes a record of its own state, which offers nothing', () => {
  expect(parseUncertainHost('ouvaton', ouvaton)).toMatchObject({
    value: {
      id: 'ouvaton',
      membership: { state: 'uncertain', evidence: ouvaton.evidence },
      domains: ['ouvaton.coop'],
      services: [],
      sources: { 'organization.memberof.chatons.status.level': 'Next INpact (2016-06-24)' },
    },
    problems: [],
  });
});

test.each([
  ['name', undefined],
  ['website', 'ouvaton.coop'],
  ['evidence', { fr: 'Nommé en 2016' }],
  ['citations', []],
  ['citations', [{ source: 'Next INpact', date: 'jadis' }]],
])('a bad %s is a problem: %j', (field, value) => {
  const { problems } = parseUncertainHost('ouvaton', { ...ouvaton, [field]: value });
  expect(problems).toEqual([{ code: 'field-invalid', where: 'uncertain-hosts/ouvaton', detail: field }]);
});

test('all that were named, and of which nothing newer is known, are there; who is a member is not', () => {
  const hosts = readUncertainHosts();
  const ids = hosts.map(({ id }) => id);
  expect(ids).toEqual(
    expect.arrayContaining([
      'alolise',
      'nanterreasso',
      'lautre-net',
      'ouvaton',
      'rhien',
      'tuxfamily',
      'hadoly',
      'sequanux',
    ]),
  );
  for (const settled of ['cloud-girofle', 'infini', 'zaclys', 'indiehosters']) expect(ids).not.toContain(settled);
  expect(hosts.length).toBeGreaterThanOrEqual(21);
  const evidence = hosts.flatMap(({ membership }) => Object.values(membership.evidence ?? {}));
  expect(evidence.filter((sentence) => /[.;!]$/.test(sentence))).toEqual([]); // it goes on in the popup's own words
});
