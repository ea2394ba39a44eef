import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogueOf } from '../../../../utils/core/catalogue/catalogue';
import { openCatalogue } from '../../../../utils/core/catalogue/open-catalogue';
import { catalogueParts } from '../../../../utils/core/catalogue/catalogue-parts';
import { joinedParts, partsAt } from '../../../../utils/core/catalogue/parts-at';
import { hostOfOrigin, originsOfService } from '../../../../utils/core/catalogue/origins-of-service';
import { compiledCatalogue } from '../../../../utils/publisher/catalogue/read-catalogue';

const whole = openCatalogue(compiledCatalogue())!;
const parts = catalogueParts(whole.compiled);
const partAt = (url: string) => catalogueOf(joinedParts(partsAt(url).flatMap((key) => parts.get(key) ?? [])));
const visited = JSON.parse(readFileSync('tests/data/visited-urls.json', 'utf8')) as Record<string, string[]>;

describe('a part of the catalogue', () => {
  test('says of every address what the whole catalogue says', () => {
    const urls = Object.values(visited).flat();
    expect(urls.length).toBeGreaterThan(500);
    for (const url of urls) expect([url, partAt(url).find(url)]).toEqual([url, whole.find(url)]);
  });

  test('says it of every host that can be watched too, in every country', () => {
    const hosts = whole.services.flatMap((service) =>
      originsOfService(service, whole.families, 'all').map(hostOfOrigin),
    );
    for (const host of hosts) {
      for (const url of [`https://${host.replace('*.', '')}/`, `https://${host.replace('*', 'any')}/a?b`]) {
        expect([url, partAt(url).find(url)]).toEqual([url, whole.find(url)]);
      }
    }
  });

  test('holds the kinds and the family of its services', () => {
    const part = partAt('https://www.google.fr/maps');
    const maps = part.service('google-maps')!;
    expect(maps.kinds.map((kind) => part.kind(kind)?.id)).toEqual(maps.kinds);
    expect(originsOfService(maps, part.families)).toEqual(originsOfService(maps, whole.families));
  });

  test('holds the kinds that a path alone tells', () => {
    for (const url of Object.values(visited).flat()) {
      const part = partAt(url);
      const kinds = part.find(url)?.kinds ?? [];
      expect([url, kinds.map((kind) => part.kind(kind)?.id)]).toEqual([url, kinds]);
    }
  });

  test('is a small piece of it', () => {
    const sizes = [...parts.values()].map((part) => JSON.stringify(part).length);
    expect(Math.max(...sizes)).toBeLessThan(JSON.stringify(whole.compiled).length / 4);
  });

  test('says nothing of an address that is none, or nobody’s', () => {
    expect(partAt('https://example.org/').find('https://example.org/')).toBeUndefined();
    expect(partsAt('about:blank')).toEqual([]);
    fc.assert(
      fc.property(fc.webUrl(), (url) => {
        expect(partAt(url).find(url)?.service.id).toBe(whole.find(url)?.service.id);
      }),
    );
  });
});
