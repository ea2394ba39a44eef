import { maxFederationFileBytes, maxFileBytes, maxOrganizationBytes } from '../federation/read-properties';

/** How much a crawl asks of others and bears from them. */
export interface CrawlLimits {
  /** At once, in all and for one host and port. */
  requests: number;
  requestsPerHost: number;
  /** For a file from the start of its request to its last byte, redirects included: no byte a second is waited for. */
  milliseconds: number;
  /** How long all requests for one organisation may take beyond prompt ones; what it has left then is not asked for. */
  patienceMilliseconds: number;
  promptMilliseconds: number;
  bytes: number;
  /** For all files of one organisation; what comes after that is not asked for. */
  organizationBytes: number;
  /** For the federation's own file, which lists everybody. */
  federationBytes: number;
  redirects: number;
  /** Waits before each new attempt after a broken connection or a 5xx. */
  retryAfterMilliseconds: readonly number[];
}

export const crawlLimits: CrawlLimits = {
  requests: 16,
  requestsPerHost: 2,
  milliseconds: 10_000,
  patienceMilliseconds: 27_000, // three timeouts
  promptMilliseconds: 1000,
  bytes: maxFileBytes,
  organizationBytes: maxOrganizationBytes,
  federationBytes: maxFederationFileBytes,
  redirects: 5,
  retryAfterMilliseconds: [1000, 4000],
};
