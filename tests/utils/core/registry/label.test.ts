import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { labelOf, siteHost, type LabelEntries } from '../../../../utils/core/registry/label';
import { hostBucket } from '../../../../utils/core/text/host-bucket';

const entries: LabelEntries = {
  'infini.fr': { organization: 'infini', state: 'member', declared: true },
  'pad.infini.fr': { organization: 'infini', state: 'member', declared: true },
  'colibris.cc': { organization: 'colibris', state: 'member', declared: false },
  'libre-service.eu': { organization: 'libre-service-eu', state: 'former', declared: true },
  'ouvaton.coop': { organization: 'ouvaton', state: 'uncertain', declared: true },
  'chatons.org': { organization: '_collective', state: 'collective', declared: true },
  'pad.libre-service.eu': { organization: 'infini', state: 'member', declared: true },
};
const label = (host: string) => labelOf(host, entries);

describe('the label of a site', () => {
  test('is that of a member where the member lists the host', () => {
    expect(label('infini.fr')).toEqual({ label: 'member', organization: 'infini', host: 'infini.fr' });
    expect(label('pad.infini.fr')).toMatchObject({ label: 'member' });
  });

  test('is undeclared below the domain of a member that does not list the host', () => {
    expect(label('blog.infini.fr')).toMatchObject({ label: 'undeclared', organization: 'infini' });
    expect(label('x.pad.infini.fr')).toMatchObject({ label: 'undeclared' });
  });

  test('is undeclared on a domain that a member has services below, but does not list', () => {
    expect(label('colibris.cc')).toMatchObject({ label: 'undeclared', organization: 'colibris' });
  });

  test('is former everywhere on the domain of a former member', () => {
    expect(label('libre-service.eu')).toMatchObject({ label: 'former', organization: 'libre-service-eu' });
    expect(label('cloud.libre-service.eu')).toMatchObject({ label: 'former' });
  });

  test('says everywhere on a domain that membership is not known, or that it is the collective’s own', () => {
    expect(label('mail.ouvaton.coop')).toEqual({
      label: 'uncertain',
      organization: 'ouvaton',
      host: 'mail.ouvaton.coop',
    });
    expect(label('forum.chatons.org')).toMatchObject({ label: 'collective' });
    expect(label('chatons.org')).toMatchObject({ label: 'collective' });
  });

  test('is that of the longest name: a member may live on the domain of a former one', () => {
    expect(label('pad.libre-service.eu')).toMatchObject({ label: 'member', organization: 'infini' });
  });

  test('is none elsewhere, and a name that only ends alike is elsewhere [S87]', () => {
    expect(label('notinfini.fr')).toEqual({ label: 'none', host: 'notinfini.fr' });
    expect(label('fr')).toMatchObject({ label: 'none' });
    expect(label('infini.fr.evil.example')).toMatchObject({ label: 'none' });
  });

  test('is none for a host named as what every object has', () => {
    expect(labelOf('constructor', {})).toMatchObject({ label: 'none' });
    expect(labelOf('a.__proto__', {})).toMatchObject({ label: 'none' });
  });
});

describe('the host of a site', () => {
  test('has no www, no trailing dot, no port, no capital', () => {
    expect(siteHost('https://WWW.Infini.fr.:8443/pad?x#y')).toBe('infini.fr');
    expect(siteHost('http://pad.infini.fr')).toBe('pad.infini.fr');
  });

  test('is there only on the web', () => {
    for (const url of ['about:blank', 'chrome://settings', 'file:///tmp/x', 'moz-extension://a/b.html', 'nothing', ''])
      expect(siteHost(url)).toBeUndefined();
  });
});

test('one bucket answers for a host and for every name above it', () => {
  const part = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,10}[a-z0-9])?$/);
  fc.assert(
    fc.property(fc.array(part, { minLength: 2, maxLength: 6 }), (labels) => {
      const bucket = hostBucket(labels.join('.'));
      expect(bucket).toBeGreaterThanOrEqual(0);
      expect(bucket).toBeLessThan(256);
      for (let start = 1; start <= labels.length - 2; start++)
        expect(hostBucket(labels.slice(start).join('.'))).toBe(bucket);
    }),
  );
});

test('hosts are spread over the buckets, so that one read stays small', () => {
  const used = new Set(Array.from({ length: 5000 }, (_, index) => hostBucket(`host-${index * 7919}.example`)));
  expect(used.size).toBeGreaterThan(256 * 0.9);
});
