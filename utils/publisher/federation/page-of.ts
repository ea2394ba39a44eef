/** http or https, with or without `www.` and a slash at the end: one page. */
export function pageOf(address: string): string {
  const { host, pathname, search } = new URL(address);
  return `${host.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}${search}`;
}
