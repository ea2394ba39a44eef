import { expect, test } from 'vitest';
import { viewsByKind } from '../../../../utils/core/registry/views';
import { organization, service, unknownSoftware } from '../sample-registry';

test('a service stands in the view of every kind that it serves, surely or possibly', () => {
  const suite = service({ id: 'infini/suite', kinds: ['file-storage', 'calendar'], possibleKinds: ['collab-text'] });
  const views = viewsByKind([organization({ services: [suite, service()] })], unknownSoftware);
  expect([...views.keys()].toSorted()).toEqual(['calendar', 'collab-text', 'file-storage']);
  expect(views.get('collab-text')).toMatchObject([
    { service: 'infini/suite', certain: false },
    { service: 'infini/pad', certain: true },
  ]);
  expect(views.get('calendar')).toMatchObject([{ service: 'infini/suite', certain: true }]);
});

test('what only a name speaks of is possible, and says so', () => {
  const mail = service({ id: 'arn/mail', kinds: [], namedKinds: ['email'], entry: 'page' });
  expect(viewsByKind([organization({ services: [mail] })], unknownSoftware).get('email')).toMatchObject([
    { service: 'arn/mail', certain: false, byName: true, entry: 'page' },
  ]);
});

test('a former member proposes nothing', () => {
  expect(viewsByKind([organization({ membership: { state: 'former' } })], unknownSoftware)).toEqual(new Map());
});

test('what is proposed carries the place and the terms of its host', () => {
  const host = organization({
    description: 'Brest first',
    address: 'Brest',
    geolocation: { latitude: 48.39, longitude: -4.49 },
    staleSince: '2026-11-01',
    services: [service({ software: { name: 'Etherpad', modules: [] }, load: 'FULL', endDate: '2027' })],
  });
  expect(viewsByKind([host], unknownSoftware).get('collab-text')).toMatchObject([
    {
      organization: 'infini',
      organizationName: 'Infini',
      description: 'Brest first',
      address: 'Brest',
      latitude: 48.39,
      longitude: -4.49,
      software: 'Etherpad',
      load: 'FULL',
      endDate: '2027',
      staleSince: '2026-11-01',
    },
  ]);
});

test('what is proposed says of itself what is said of it, before what is said of its host', () => {
  const pad = service({ description: 'Pads for small associations' });
  const host = organization({ description: 'Brest first', services: [pad] });
  expect(viewsByKind([host], unknownSoftware).get('collab-text')).toMatchObject([
    { description: 'Pads for small associations' },
  ]);
});

test('a candidate carries what is known of its software, by the ids that the publisher gave it', () => {
  const known = { name: 'Framadate', account: 'never' } as const;
  const software = { name: 'Framadate 1.1', modules: [], ids: ['framadate'] };
  const host = organization({ services: [service({ software })] });
  const factsOf = (ids: string[]) => (ids.join() === 'framadate' ? known : undefined);
  expect(viewsByKind([host], { ...unknownSoftware, factsOf }).get('collab-text')).toMatchObject([
    { software: 'Framadate 1.1', known },
  ]);
});
