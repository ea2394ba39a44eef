import { openCatalogue } from '../../core/catalogue/open-catalogue';
import { hostOfOrigin, originsOfService } from '../../core/catalogue/origins-of-service';
import { compiledCatalogue } from './read-catalogue';
import { domainOf } from './domain-of';

/**
 * Tells whether a registrable domain is one on which a tracked service lies. A platform that gives each author a name of
 * their own (jeanne.wordpress.com) is not: what lies there is the author's.
 */
export function trackedDomains(): (domain: string) => boolean {
  const catalogue = openCatalogue(compiledCatalogue());
  if (!catalogue) throw new Error('The catalogue that was compiled cannot be opened.');
  const { services, families } = catalogue;
  const hosts = services.flatMap((service) => originsOfService(service, families, 'all').map(hostOfOrigin));
  const ofAuthors = services.flatMap(({ hostedContent = [] }) =>
    hostedContent.filter((pattern) => pattern.startsWith('*.') && !pattern.includes('/')),
  );
  const domains = new Set(hosts.map(domainOfPattern));
  for (const host of ofAuthors) domains.delete(domainOfPattern(host));
  return (domain) => domains.has(domain);
}

const domainOfPattern = (host: string) => domainOf(host.replace(/^\*\./, ''));
