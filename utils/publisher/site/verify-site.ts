import type { ArrivalRules } from '../../core/catalogue/arrived-catalogue';
import { suffixTest } from '../../core/catalogue/public-suffix';
import { fetchHead } from '../../core/sync/fetch-head';
import { verifyHead } from '../../core/sync/verify-head';
import { compiledCatalogue } from '../catalogue/read-catalogue';
import { publicSuffixes } from '../package/public-suffixes';
import type { Key } from './key-files';
import { fetchFrom, mirror, refused, siteBehind, type SiteReading } from './read-site';
import type { ReadSiteFile } from './site-files';

/**
 * Judges a site by the functions of the extension, with what the package of this clone carries. Only one thing is
 * stricter: an entry that does not fit refuses the site, where the extension drops the entry.
 */
export async function verifySite(read: ReadSiteFile, keys: readonly Key[], now: Date): Promise<SiteReading> {
  const offered = await fetchHead(mirror, undefined, {
    fetch: fetchFrom(read),
    verifyHead: (text) => verifyHead(text, keys),
    now,
  });
  if (offered.outcome === 'offered') return siteBehind(offered.head, read, packagedRules(), () => true);
  return refused('reason' in offered ? offered.reason : offered.outcome, 'head.json');
}

let rules: ArrivalRules | undefined;

function packagedRules(): ArrivalRules {
  return (rules ??= { packaged: compiledCatalogue(), isSuffix: suffixTest(publicSuffixes()) });
}
