import type { Catalogue } from '../catalogue/catalogue';
import type { CataloguedService } from '../catalogue/compiled-catalogue';
import { hostOfOrigin, originsOfService } from '../catalogue/origins-of-service';
import { find, type Findable } from './find';

/**
 * A search among all tracked services, made once for a catalogue: who typed this, and how many at most, best first. What
 * is called so comes before what is met at such a host, and that before what is only used for it; a use counts by its
 * name in both languages.
 */
export function serviceSearch(catalogue: Catalogue): (typed: string, limit: number) => CataloguedService[] {
  let lists: Findable[][] | undefined; // made when something is typed: most pages that have the field never use it
  return (typed, limit) => {
    if (typed.trim() === '') return [];
    lists ??= [named(catalogue), met(catalogue), used(catalogue)];
    const found = lists.flatMap((list) => find(typed, list, limit)).map(({ id }) => id);
    return [...new Set(found)].slice(0, limit).flatMap((id) => catalogue.service(id) ?? []);
  };
}

const named = ({ services }: Catalogue) => services.map((service) => findable(service, service.name, []));

const met = ({ services, families }: Catalogue) =>
  services.map((service) => findable(service, '', originsOfService(service, families).map(bareHost)));

const used = ({ services, kind }: Catalogue) =>
  services.map((service) => {
    const kinds = service.kinds.flatMap((id) => kind(id) ?? []);
    return findable(
      service,
      '',
      kinds.flatMap(({ fr, en }) => [fr, en]),
    );
  });

function findable({ id, kinds }: CataloguedService, name: string, names: string[]): Findable {
  return { type: 'service', id, name, names, kinds };
}

/** `https://*.doodle.com/*` → `doodle.com`. */
function bareHost(origin: string): string {
  return hostOfOrigin(origin).replace(/^\*\./, '');
}
