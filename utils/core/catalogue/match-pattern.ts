/**
 * A WebExtension match pattern, narrowed to what a catalogue needs: `*://` alone as scheme (http and https), a host of at
 * least two labels, a path glob. `{tld}` as last label stands for every ending of the service's family.
 */
export interface MatchPattern {
  /** Without `*.`, in lower case and punycode. */
  host: string;
  /** The pattern began with `*.`: the host itself and every host below it. */
  subdomains: boolean;
  /** Glob over path and query. */
  path: string;
}

const scheme = '*://';
const label = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/; // RFC 1123 section 2.1
const path = /^\/[!"$-~]*$/; // printable ASCII; a `#` is never seen by a match pattern

/** The last label of a host that stands for a family of endings (google.com, google.fr, …). */
export const familyLabel = '{tld}';

/** What the pattern says, or undefined when it is not one. */
export function parseMatchPattern(text: string): MatchPattern | undefined {
  if (!text.startsWith(scheme)) return undefined;
  const pathStart = text.indexOf('/', scheme.length);
  if (pathStart < 0) return undefined;
  const subdomains = text.startsWith('*.', scheme.length);
  const host = text.slice(scheme.length + (subdomains ? 2 : 0), pathStart);
  const labels = host.split('.');
  const plainLabels = labels.at(-1) === familyLabel ? labels.slice(0, -1) : labels;
  if (labels.length < 2 || host.length > 253 || !plainLabels.every((each) => label.test(each))) return undefined;
  if (!path.test(text.slice(pathStart))) return undefined;
  return { host, subdomains, path: text.slice(pathStart) };
}
