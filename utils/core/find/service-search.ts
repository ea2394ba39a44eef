import type { Catalogue } from '../catalogue/catalogue';
import type { CataloguedService } from '../catalogue/compiled-catalogue';
import { hostOfOrigin, originsOfService } from '../catalogue/origins-of-service';
import { find, type Findable } from './find';

/**
 * A search among all tracked services, made once for a catalogue: who typed this, and how many at most, best first. What
 * is called so, or met at such a host, comes before what is only used for it; a use counts by its name in both languages.
 */
export function serviceSearch(catalogue: Catalogue): (typed: string, limit: number) => CataloguedService[] {
  const { services, families } = catalogue;
  const called = services.map((service) =>
    findable(service, service.name, originsOfService(service, families).map(bareHost)),
  );
  const used = services.map((service) => {
    const kinds = service.kinds.flatMap((id) => catalogue.kind(id) ?? []);
    return findable(
      service,
      '',
      kinds.flatMap(({ fr, en }) => [fr, en]),
    );
  });
  return (typed, limit) => {
    const found = [...find(typed, called, limit), ...find(typed, used, limit)].map(({ id }) => id);
    return [...new Set(found)].slice(0, limit).flatMap((id) => catalogue.service(id) ?? []);
  };
}

function findable({ id, kinds }: CataloguedService, name: string, names: string[]): Findable {
  return { type: 'service', id, name, names, kinds };
}

/** `https://*.doodle.com/*` → `doodle.com`. */
function bareHost(origin: string): string {
  return hostOfOrigin(origin).replace(/^\*\./, '');
}
