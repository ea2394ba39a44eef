/** What the browser says of the sender of a message. */
export interface Sender {
  id?: string;
  url?: string;
  origin?: string;
  frameId?: number;
  tab?: { id?: number };
}

/** Our own identity, against which a sender is compared. `origin` ends without a slash. */
interface Ourselves {
  id: string;
  origin: string;
}

/**
 * How far a sender is believed: our own pages in everything; the main frame of a watched page in what it says about
 * itself; anybody else in nothing. After in-page navigation `sender.url` keeps the first path, so only origins count.
 */
export function trustIn(sender: Sender, ourselves: Ourselves): 'own-page' | 'watched-page' | 'nobody' {
  if (sender.id !== ourselves.id) return 'nobody';
  const origin = sender.origin ?? originOf(sender.url);
  if (origin === ourselves.origin) return 'own-page';
  if (sender.frameId === 0 && sender.tab?.id !== undefined && originOf(sender.url)?.startsWith('https://')) {
    return 'watched-page';
  }
  return 'nobody';
}

/** Whether an address lies on the origin that the browser names for the sender. */
export function speaksForItself(url: string, sender: Sender): boolean {
  const origin = originOf(url);
  return origin !== undefined && origin === originOf(sender.url);
}

/** `https://doodle.com`, or the same form for an extension's pages, whose `URL.origin` is "null" in Node. */
function originOf(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}`;
}
