/**
 * Names under which an owner keeps what is not the service: help, terms, careers. A host so named below the domain
 * (`help.doodle.com`), or the first part of a path on its front site (`www.doodle.com/fr/legal/`).
 */
export interface OwnerPages {
  hosts: string[];
  paths: string[];
}

/** Tells the owner's own pages from the service; `below` are the labels in front of the domain that a wildcard named. */
export interface OwnerPageTest {
  isHost(below: string): boolean;
  isPath(host: string, path: string): boolean;
}

const countrySite = /^[^.]+\.(com?|org|net)\.[^.]+$/; // acme.co.uk
const language = /^(intl|[a-z]{2}([-_][a-z0-9]{2,4})?)$/; // without `i`, whose first use costs a popup 0.2 ms and more

export function ownerPageTest({ hosts, paths }: OwnerPages): OwnerPageTest {
  const hostNames = new Set(hosts);
  const pathNames = new Set(paths);
  return {
    isHost: (below) => below !== '' && below.split('.').some((label) => hostNames.has(label)),
    isPath(host, path) {
      if (path === '/' || !isFrontSite(host)) return false;
      for (const part of path.split('/', 4).slice(1)) {
        // intl/fr/legal is the longest form
        const query = part.indexOf('?');
        const name = (query < 0 ? part : part.slice(0, query)).toLowerCase();
        if (pathNames.has(name)) return true;
        if (query >= 0 || !language.test(name)) return false;
      }
      return false;
    },
  };
}

/** acme.com, www.acme.com and acme.co.uk, but not app.acme.com. */
function isFrontSite(host: string): boolean {
  return host.startsWith('www.') || host.indexOf('.') === host.lastIndexOf('.') || countrySite.test(host);
}
