import { writeFileSync } from 'node:fs';
import type { View } from './driver';
import type { Inside, ViewId } from './firefox-inside';
import type { FirefoxSession } from './firefox-session';
import { byRoleIn, describeElements, runAxe, untilPresent } from './in-page';

/** A document in Firefox, reached by the arm that Marionette has in each: tab or popup, it is the same. */
export function firefoxView({ inside }: FirefoxSession, id: ViewId, close: () => Promise<void>): View {
  const evaluate = async <Result>(expression: string): Promise<Result> => {
    const { result, failure } = await inside(executeInPage, { id, script: asyncScript(expression) });
    if (failure !== undefined) throw new Error(failure);
    return result as Result;
  };
  const view: View = {
    evaluate: (work, argument) => evaluate(`(${work.toString()})(${JSON.stringify(argument)})`),
    html: () => evaluate('document.documentElement.outerHTML'),
    text: async (selector) => {
      await view.waitFor(selector);
      return (await view.query(selector))[0]?.text ?? '';
    },
    query: (selector) => view.evaluate(describeElements, selector),
    ...byRoleIn((work, argument) => view.evaluate(work, argument)),
    waitFor: (selector) => view.evaluate(untilPresent, selector),
    click: async (selector) => {
      await view.waitFor(selector);
      await inside(clickElement, { id, selector });
    },
    type: async (selector, text) => {
      await view.waitFor(selector);
      await inside(sendKeys, { id, selector, keys: text });
    },
    press: (key) => inside(sendKeys, { id, keys: webDriverKeys[key] ?? key }),
    screenshot: async (path) => writeFileSync(path, Buffer.from(await inside(drawDocument, id), 'base64')),
    axe: () => runAxe(evaluate),
    close,
  };
  return view;
}

interface ScriptAnswer {
  result?: unknown;
  failure?: string;
}

/** W3C WebDriver, 17.4.2: keys that have no letter. */
const webDriverKeys: Record<string, string> = {
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};

function asyncScript(expression: string): string {
  return `const answer = arguments[arguments.length - 1];
    (async () => { return await (${expression}); })()
      .then((result) => answer({ result }), (failure) => answer({ failure: String(failure) }));`;
}

// What follows runs inside Firefox: each function stands alone.

function executeInPage({ id, script }: { id: ViewId; script: string }, { find }: Inside): Promise<ScriptAnswer> {
  const page = find(id).browsingContext.currentWindowGlobal.getActor('MarionetteCommands');
  return page.executeScript(script, [], { async: true, timeout: 15_000, sandboxName: null });
}

async function clickElement({ id, selector }: { id: ViewId; selector: string }, { find }: Inside) {
  const page = find(id).browsingContext.currentWindowGlobal.getActor('MarionetteCommands');
  const element = await page.findElement('css selector', selector, { timeout: 0 });
  const asAMouse = { 'moz:webdriverClick': true };
  await page.clickElement(element, { get: () => true, toJSON: () => asAMouse });
}

/** To the field that is named, else to where the keyboard is. */
async function sendKeys({ id, selector, keys }: { id: ViewId; selector?: string; keys: string }, { find }: Inside) {
  const page = find(id).browsingContext.currentWindowGlobal.getActor('MarionetteCommands');
  const element =
    selector === undefined
      ? await page.getActiveElement()
      : await page.findElement('css selector', selector, { timeout: 0 });
  await page.sendKeysToElement(element, keys, { get: () => undefined, toJSON: () => ({}) });
}

async function drawDocument(id: ViewId, { find, window }: Inside): Promise<string> {
  const image = await find(id).browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
  const canvas = window.document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas') as HTMLCanvasElement;
  canvas.width = image.width;
  canvas.height = image.height;
  canvas.getContext('2d')!.drawImage(image, 0, 0);
  return canvas.toDataURL('image/png').replace(/^.*,/, '');
}
