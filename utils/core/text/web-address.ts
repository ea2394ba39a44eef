import { isHostName } from './host-name';

/**
 * The address in its normal form if it is http or https, names a host by a domain and carries no user name, else undefined.
 * The host comes out in lower case, without a dot at its end, and in punycode, so that look-alike letters cannot pass
 * for another host.
 */
export function webAddress(text: string): string | undefined {
  let url: URL;
  try {
    url = new URL(text.trim());
  } catch {
    return undefined;
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  if (url.hostname.endsWith('.')) url.hostname = url.hostname.slice(0, -1);
  if (url.username || url.password || !isHostName(url.hostname)) return undefined;
  return url.href;
}
