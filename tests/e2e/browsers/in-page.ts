import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { Found } from './driver';

// These functions are sent to a page as text: each stands alone and names nothing from outside.

export function describeElements(selector: string): Found[] {
  return Array.from(document.querySelectorAll<HTMLElement>(selector), (element) => ({
    text: element.innerText.trim(),
    attributes: Object.fromEntries(Array.from(element.attributes, ({ name, value }) => [name, value])),
  }));
}

/** Resolves when something matches; the page's own changes wake it up, not a clock. */
export function untilPresent(selector: string): Promise<void> {
  return new Promise((resolve, reject) => {
    if (document.querySelector(selector)) return resolve();
    const observer = new MutationObserver(() => {
      if (!document.querySelector(selector)) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    setTimeout(() => reject(new Error(`nothing matches ${selector} after 30 s`)), 30_000);
    return undefined;
  });
}

/** Resolves when the page has the keyboard: before that, no key presses its buttons, though it hears of it. */
export function untilFocused(): Promise<void> {
  return new Promise((resolve, reject) => {
    if (document.hasFocus()) return resolve();
    addEventListener('focus', () => resolve(), { once: true });
    setTimeout(() => reject(new Error(`${location.href} is not given the keyboard`)), 30_000);
    return undefined;
  });
}

/** Resolves when the page's process has heard that there is a page before it, which no event tells: until then, it does not go back. */
export function untilItHasAPast(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      if (history.length <= 1) return;
      clearInterval(timer);
      resolve();
    }, 10);
  });
}

/** The middle of the first match, scrolled into view. */
export function centreOf(selector: string): { x: number; y: number } {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`nothing matches ${selector}`);
  element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

/** Deletes a database; a page that holds it open and ignores `versionchange` is a bug, and is told. */
export function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const deletion = indexedDB.deleteDatabase(name);
    deletion.addEventListener('success', () => resolve());
    deletion.addEventListener('error', () => reject(deletion.error ?? new Error(`${name} could not be deleted`)));
    deletion.addEventListener('blocked', () => reject(new Error(`${name} is held open, versionchange ignored`)));
  });
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Runs axe in a page, which is given it the first time only, and answers with the violations, each as `rule: target, target`. */
export async function runAxe(evaluate: <Result>(expression: string) => Promise<Result>): Promise<string[]> {
  if (!(await evaluate<boolean>(`'axe' in window`))) await evaluate(`(() => { ${axeSource} })()`);
  return evaluate(`window.axe.run({ runOnly: ${JSON.stringify(rules)} }).then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target.join(' ')).join(', ')))`);
}
