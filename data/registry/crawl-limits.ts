import { maxFileBytes } from '../../utils/core/registry/read-properties';

/** How much a crawl asks of others and bears from them. */
export interface CrawlLimits {
  /** At once, in all and for one host and port. */
  requests: number;
  requestsPerHost: number;
  /** For one request from its start to its last byte: a server that sends a byte a second is not waited for. */
  milliseconds: number;
  bytes: number;
  redirects: number;
  /** Waits before each new attempt after a broken connection or a 5xx. */
  retryAfterMilliseconds: readonly number[];
}

export const crawlLimits: CrawlLimits = {
  requests: 16,
  requestsPerHost: 2,
  milliseconds: 10_000,
  bytes: maxFileBytes,
  redirects: 5,
  retryAfterMilliseconds: [1000, 4000],
};
