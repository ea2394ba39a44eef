/**
 * Whether this is a host that a domain can be read off: lower case letters, digits and hyphens in two labels or more
 * (RFC 1123), so neither an IP address nor a word alone. Browsers differ in what else they let pass: one reads
 * `https://*.com/`, the other throws.
 */
export function isHostName(text: string): boolean {
  return text.length <= 253 && /^([a-z0-9-]{1,63}\.)+(?!\d+$)[a-z0-9-]{1,63}$/.test(text);
}
