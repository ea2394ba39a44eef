import { expect, test } from 'vitest';
import { patternsOnNoDomain } from '../../../../utils/publisher/catalogue/patterns-on-no-domain';
import { parseTrackedService } from '../../../../utils/publisher/catalogue/tracked-service';

/** What is wrong with a service of one pattern. */
function wrongWith(pattern: string, list: 'match' | 'hostedContent' | 'participant' = 'match') {
  const own = { name: 'Any', owner: 'Any', ownerCountry: 'FR', gafam: false, kinds: ['email'], sources: ['…'] };
  const patterns = { match: ['*://any.example/*'], tldFamily: 'google', [list]: [pattern] };
  const { value } = parseTrackedService('any', { ...own, ...patterns });
  return value && patternsOnNoDomain(value).map(({ detail }) => detail);
}

test.each(['*://*.asso.fr/*', '*://asso.fr/*', '*://*.co.nz/*', '*://*.co.uk/maps/*', '*://127.0.0.1/*'])(
  '%s is nobody’s alone',
  (pattern) => {
    expect(wrongWith(pattern)).toEqual([pattern]);
    expect(wrongWith(pattern, 'hostedContent')).toEqual([pattern]);
    expect(wrongWith(pattern, 'participant')).toEqual([pattern]);
  },
);

test.each(['*://*.cfdt.asso.fr/*', '*://*.github.io/*', '*://*.doodle.com/*', '*://*.google.{tld}/*'])(
  '%s is somebody’s',
  (pattern) => {
    expect(wrongWith(pattern)).toEqual([]);
  },
);
