import { expect, test } from 'vitest';
import { domainOf } from '../../../../utils/publisher/catalogue/domain-of';
import { trackedDomains } from '../../../../utils/publisher/catalogue/tracked-domains';

const isTracked = trackedDomains();

test.each(['accounts.google.com', 'www.google.de', 'www.google.com.', 'amazon.co.uk', 'doodle.com', 'my.dropbox.com'])(
  '%s lies on the domain of a tracked service',
  (host) => {
    expect(isTracked(domainOf(host)!)).toBe(true);
  },
);

test.each([
  'pad.infini.fr',
  'framadate.org',
  'someone.github.io',
  'example.co.uk',
  'doodle.com.evil.example',
  'jeanne.wordpress.com',
])('%s does not', (host) => {
  expect(isTracked(domainOf(host)!)).toBe(false);
});
