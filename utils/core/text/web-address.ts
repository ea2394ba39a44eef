/**
 * The address in its normal form if it is http or https and carries no user name, else undefined.
 * The host comes out in lower case and in punycode, so that look-alike letters cannot pass for another host.
 */
export function webAddress(text: string): string | undefined {
  let url: URL;
  try {
    url = new URL(text.trim());
  } catch {
    return undefined;
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  if (url.username || url.password || !url.hostname) return undefined;
  return url.href;
}
