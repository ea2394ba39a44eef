import { openCatalogue } from '../../utils/core/catalogue/catalogue';
import { originsOfService } from '../../utils/core/catalogue/origins-of-service';
import { compiledCatalogue } from '../build/compile-catalogue';
import { domainOf } from './domain-of';

/** Tells whether a registrable domain is one on which a tracked service lies. */
export function trackedDomains(): (domain: string) => boolean {
  const catalogue = openCatalogue(compiledCatalogue());
  if (!catalogue) throw new Error('The catalogue that was compiled cannot be opened.');
  const { services, families } = catalogue;
  const origins = services.flatMap((service) => originsOfService(service, families, 'all'));
  const domains = new Set(
    origins.map((origin) => domainOf(origin.slice('https://'.length, -'/*'.length).replace(/^\*\./, ''))),
  );
  return (domain) => domains.has(domain);
}
