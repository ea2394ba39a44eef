/**
 * How long a server asks us to wait, in ms, from its `Retry-After` header: seconds or an HTTP date (RFC 9110, 10.2.3).
 * Undefined when it says nothing that can be read.
 */
export function retryAfterMs(header: string | null, now: Date): number | undefined {
  if (header === null) return undefined;
  const text = header.trim();
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const until = Date.parse(text);
  return Number.isNaN(until) ? undefined : Math.max(0, until - now.getTime());
}
