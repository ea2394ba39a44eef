import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Runtime } from '../utils/browser/browser';

interface Api {
  runtime: Runtime.Static;
}

/**
 * The key under which a script that already runs here is found. A symbol and no name: a page can give names to
 * elements, and they come first.
 */
const mark = Symbol.for('chatiere');
/** ms between two words of a page that moves within itself. */
const pause = 400;

const listen = (target: EventTarget, event: string, heard: (event: Event & PageTransitionEvent) => void) =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each listener takes what its event brings
  EventTarget.prototype.addEventListener.call(target, event, heard as EventListener);

/**
 * Says where a watched page is: at load, when it navigates within itself, and when it comes back from the bfcache.
 * It tells the page nothing, reads nothing of it, and dies quietly when its extension is gone.
 *
 * A page's elements can stand in the place of what is read by name: of any property of `document`, and of a global that
 * is not the window's own. So all that is read here is the window's own, or taken from a prototype.
 */
export default defineUnlistedScript(() => {
  // Not `browser`, which Chromium before 148 does not have: an element of that name would stand there.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the interface is there in every content script
  const world = globalThis as typeof globalThis & { chrome: Api; [mark]?: () => void };
  const { runtime } = world.chrome;
  let said = '';
  let isSilent = false;
  let waits = false;

  // Firefox runs a script twice where registrations overlap, and an update leaves an orphan: the newest one speaks.
  world[mark]?.();
  world[mark] = () => {
    isSilent = true;
  };
  const say = () => {
    waits = false;
    const url = location.href;
    if (isSilent || url === said) return;
    said = url;
    try {
      runtime.sendMessage({ ask: 'pageAt', given: { url } }).catch(() => {});
    } catch {
      isSilent = true;
    }
  };
  // Called within the page's own pushState: a page that measures itself would notice whatever is done here.
  const sayLater = () => {
    if (isSilent || waits) return;
    waits = true;
    setTimeout(say, pause);
  };
  const sayAgain = ({ persisted }: PageTransitionEvent) => {
    if (persisted) said = '';
    say();
  };
  const start = () => {
    say();
    listen(navigation, 'currententrychange', sayLater);
    listen(window, 'pageshow', sayAgain);
  };
  if (Reflect.get(Document.prototype, 'prerendering', document)) listen(document, 'prerenderingchange', start);
  else start();
});
