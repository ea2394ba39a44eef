import { writeFileSync } from 'node:fs';
import type { CDPSession } from '@playwright/test';
import { attachToTarget, evaluate, type ChromiumTarget } from './chromium-target';
import type { Opening, View } from './driver';
import { byRoleIn, centreOf, describeElements, runAxe, untilPresent } from './in-page';

/** Opens the popup of an extension by its button in the toolbar, and answers when it is loaded. */
export async function openChromiumPopup(
  browser: CDPSession,
  extensionId: string,
  tabUrl: string,
  { colorScheme, forcedColors }: Pick<Opening, 'colorScheme' | 'forcedColors'>,
): Promise<View> {
  const tabs = await browser.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const tab = tabs.targetInfos.find(({ url }) => url === tabUrl);
  if (!tab) throw new Error(`No tab shows ${tabUrl}.`);

  const popupId = nextPage(browser, `chrome-extension://${extensionId}/`);
  await browser.send('Extensions.triggerAction', { id: extensionId, targetId: tab.targetId });
  const target = await attachToTarget(browser, await popupId);
  await target.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: colorScheme },
      { name: 'forced-colors', value: forcedColors ? 'active' : 'none' },
    ],
  });
  await target.send('Page.enable');
  const loaded = target.event('Page.loadEventFired');
  const isLoaded = `document.readyState === 'complete' && location.protocol === 'chrome-extension:'`;
  if (!(await evaluate(target, isLoaded))) await loaded;
  return popupView(target);
}

/** The next target that shows a page of this extension, counted from now. */
export async function nextPage(browser: CDPSession, origin: string): Promise<string> {
  const before = await browser.send('Target.getTargets', { filter: [{ type: 'page' }] });
  const known = new Set(before.targetInfos.map(({ targetId }) => targetId));
  return new Promise((resolve) => {
    const look = ({ targetInfo }: { targetInfo: { targetId: string; type: string; url: string } }) => {
      const isPopup = targetInfo.type === 'page' && targetInfo.url.startsWith(origin);
      if (!isPopup || known.has(targetInfo.targetId)) return;
      browser.off('Target.targetCreated', look);
      browser.off('Target.targetInfoChanged', look);
      resolve(targetInfo.targetId);
    };
    browser.on('Target.targetCreated', look);
    browser.on('Target.targetInfoChanged', look);
    // Asked for pages alone, Chromium stays silent: a popup is something else for a moment, and then becomes a page.
    void browser.send('Target.setDiscoverTargets', { discover: true, filter: [{}] });
  });
}

function popupView(target: ChromiumTarget): View {
  const view: View = {
    evaluate: (work, argument) => evaluate(target, `(${work.toString()})(${JSON.stringify(argument)})`),
    html: () => evaluate(target, 'document.documentElement.outerHTML'),
    text: async (selector) => {
      await view.waitFor(selector);
      return (await view.query(selector))[0]?.text ?? '';
    },
    query: (selector) => view.evaluate(describeElements, selector),
    ...byRoleIn((work, argument) => view.evaluate(work, argument)),
    waitFor: (selector) => view.evaluate(untilPresent, selector),
    click: async (selector) => {
      await view.waitFor(selector);
      const mouse = { ...(await view.evaluate(centreOf, selector)), button: 'left', clickCount: 1 };
      await target.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...mouse });
      await target.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...mouse });
    },
    type: async (selector, text) => {
      await view.waitFor(selector);
      await view.evaluate((field: string) => document.querySelector<HTMLElement>(field)?.focus(), selector);
      await target.send('Input.insertText', { text });
    },
    press: async (key) => {
      const isText = key.length === 1;
      const text = key === 'Enter' ? '\r' : isText ? key : undefined;
      const code = { Enter: 13, Escape: 27, Tab: 9, ArrowUp: 38, ArrowDown: 40, ' ': 32 }[key] ?? 0;
      await target.send('Input.dispatchKeyEvent', { type: 'keyDown', key, text, windowsVirtualKeyCode: code });
      await target.send('Input.dispatchKeyEvent', { type: 'keyUp', key, windowsVirtualKeyCode: code });
    },
    screenshot: async (path) => {
      const { data } = await target.send<{ data: string }>('Page.captureScreenshot');
      writeFileSync(path, Buffer.from(data, 'base64'));
    },
    axe: () => runAxe((expression) => evaluate(target, expression)),
    close: async () => {
      // Closing answers with the target's own end, which is what was asked for.
      await evaluate(target, 'window.close()').catch(() => undefined);
    },
  };
  return view;
}
