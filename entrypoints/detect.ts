import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Runtime } from '../utils/browser/browser';

interface Api {
  runtime: Runtime.Static;
}

/**
 * Says where a watched page is: at load, when it navigates within itself, and when it comes back from the bfcache.
 * It tells the page nothing, reads nothing of it, and dies quietly when its extension is gone.
 */
export default defineUnlistedScript(() => {
  const world = globalThis as typeof globalThis & {
    browser?: Api;
    chrome?: Api;
    chatiere?: { said: string; stop(): void };
  };
  const { runtime } = (world.browser ?? world.chrome)!;
  const silence = new AbortController();
  const { signal } = silence;
  // Firefox runs a script twice where registrations overlap, and an update leaves an orphan: the newest one speaks.
  world.chatiere?.stop();
  const self = (world.chatiere = { said: '', stop: () => silence.abort() });

  const say = () => {
    const url = location.href;
    if (url === self.said || signal.aborted) return;
    self.said = url;
    try {
      runtime.sendMessage({ ask: 'pageAt', given: { url } }).catch(() => {});
    } catch {
      self.stop();
    }
  };
  const sayAgain = () => {
    self.said = '';
    say();
  };
  const start = () => {
    say();
    navigation.addEventListener('currententrychange', say, { signal });
    addEventListener('pageshow', ({ persisted }) => persisted && sayAgain(), { signal });
  };
  if ((document as Document & { prerendering?: boolean }).prerendering) {
    document.addEventListener('prerenderingchange', start, { once: true, signal });
  } else start();
});
