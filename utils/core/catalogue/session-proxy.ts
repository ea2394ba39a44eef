/**
 * Where Microsoft Defender for Cloud Apps appends itself to the host of an app that a company guards:
 * https://learn.microsoft.com/en-us/defender-cloud-apps/troubleshooting-proxy-url, and, until 2020, one zone a region.
 */
const proxies = [
  '.mcas.ms',
  '.mcas-gov.us',
  '.mcas-gov.ms',
  '.us.cas.ms',
  '.us2.cas.ms',
  '.us3.cas.ms',
  '.eu.cas.ms',
  '.eu2.cas.ms',
];

/** The host that a session proxy stands before: `teams.microsoft.com.mcas.ms` is Teams. Any other host as it is. */
export function withoutSessionProxy(host: string): string {
  if (!host.endsWith('s')) return host; // as all of them do, and few other hosts: this runs for every page
  const proxy = proxies.find((suffix) => host.endsWith(suffix));
  return proxy ? host.slice(0, -proxy.length) : host;
}
