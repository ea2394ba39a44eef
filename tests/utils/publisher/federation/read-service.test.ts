import { expect, test } from 'vitest';
import { readService } from '../../../../utils/publisher/federation/read-service';

const file = `file.class = Service
file.datetime = 2021-05-04T10:00:00
service.name = Pad Chapril
service.website = 'https://pad.chapril.org/'
service.description = <b>Rédiger</b>\\nensemble
service.legal.url = https://www.chapril.org/cgu.html?x=1
service.registration = none;MEMBER;Amis;
service.registration.load = open
service.status.level = ok
service.install.type = DISTRIBUTION
software.name = Etherpad MyPads
software.version = 1.8.13
software.license.name = Apache-2.0
software.modules = ep_mypads; ;ep_comments
host.name = April
host.server.type = virtual
host.server.distribution = Debian 11
host.provider.type = hostedbay
host.country.code = fr
metrics.http.hits.2021.months = 1,2,3`;

test('reads a service, its software and its host', () => {
  const { value, problems } = readService(file, 'https://www.chapril.org/pad.properties');
  expect(value).toMatchObject({
    name: 'Pad Chapril',
    url: 'https://pad.chapril.org/',
    description: '<b>Rédiger</b> ensemble',
    legalUrl: 'https://www.chapril.org/cgu.html?x=1',
    registration: ['None', 'Member', 'Other'],
    load: 'OPEN',
    status: 'OK',
    software: {
      name: 'Etherpad MyPads',
      version: '1.8.13',
      license: 'Apache-2.0',
      modules: ['ep_mypads', 'ep_comments'],
    },
    host: {
      name: 'April',
      serverType: 'VIRTUAL',
      distribution: 'Debian 11',
      providerType: 'HOSTEDBAY',
      countryCode: 'FR',
    },
    file: { date: '2021-05-04' },
  });
  expect(problems).toEqual([
    { code: 'quoted-values', where: 'https://www.chapril.org/pad.properties' },
    { code: 'unknown-value', where: 'https://www.chapril.org/pad.properties', detail: 'service.registration = Amis' },
  ]);
});

test('what is not published is absent, not guessed', () => {
  const { value } = readService('file.class = Service\nservice.name = Pad', 'x');
  expect(value).toMatchObject({
    registration: [],
    software: undefined,
    host: undefined,
    load: undefined,
    url: undefined,
  });
});

test('an organisation where a service should be is told apart', () => {
  expect(readService('file.class = Organization\norganization.name = A', 'x').value).toBeUndefined();
});
