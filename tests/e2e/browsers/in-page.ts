import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { Found, Role, View } from './driver';

// These functions are sent to a page as text: each stands alone and names nothing from outside.

export function describeElements(selector: string): Found[] {
  return Array.from(document.querySelectorAll<HTMLElement>(selector), (element) => ({
    text: element.innerText.trim(),
    attributes: Object.fromEntries(Array.from(element.attributes, ({ name, value }) => [name, value])),
  }));
}

/** Resolves when the page is loaded, which it may be already. */
export function untilLoaded(): Promise<void> {
  return new Promise((resolve) => {
    if (document.readyState === 'complete') resolve();
    else addEventListener('load', () => resolve());
  });
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

/** What assistive technology calls an element: its role, and the pattern of its name. */
interface RoleAndName {
  role: Role;
  source: string;
  flags: string;
}

/** Marks the elements that are seen with a role and a name, and answers with a selector of each. Waits for the first, if told to. */
export function markByRole({ role, source, flags, waits }: RoleAndName & { waits: boolean }): Promise<string[]> {
  const tags = {
    button: 'button, summary', // what unfolds something is pressed too
    checkbox: 'input[type=checkbox]',
    combobox: 'select',
    heading: 'h1, h2, h3, h4',
    link: 'a[href]',
    status: 'output',
    tab: ':not(*)',
  };
  const name = new RegExp(source, flags);
  const root = document.documentElement.dataset;
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- sent as text, it stands alone
  const nameOf = (element: HTMLElement) => {
    const label = document.getElementById(element.getAttribute('aria-labelledby') ?? '');
    return element.ariaLabel ?? (label ?? (element as HTMLInputElement).labels?.[0] ?? element).innerText;
  };
  const look = () =>
    Array.from(document.querySelectorAll<HTMLElement>(`[role=${role}], :is(${tags[role]}):not([role])`))
      .filter((element) => element.checkVisibility() && name.test(nameOf(element)))
      .map((element) => {
        element.dataset.marked ??= root.marks = String(Number(root.marks ?? 0) + 1);
        return `[data-marked="${element.dataset.marked}"]`;
      });
  return new Promise((resolve, reject) => {
    const found = look();
    if (found.length > 0 || !waits) return resolve(found);
    const observer = new MutationObserver(() => {
      const late = look();
      if (late.length === 0) return;
      observer.disconnect();
      resolve(late);
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    setTimeout(() => reject(new Error(`no ${role} is called ${name} after 30 s`)), 30_000);
    return undefined;
  });
}

/** How a view finds elements by role and name, by what it can evaluate. */
export function byRoleIn(evaluate: View['evaluate']): Pick<View, 'byRole' | 'allByRole'> {
  const mark = (role: Role, { source, flags }: RegExp, waits: boolean) =>
    evaluate(markByRole, { role, source, flags, waits });
  return {
    byRole: async (role, name) => (await mark(role, name, true))[0]!,
    allByRole: (role, name) => mark(role, name, false),
  };
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

/** The middle of the first match, scrolled into view, once it has stood still for two frames: what is drawn late moves it. */
export async function centreOf(selector: string): Promise<{ x: number; y: number }> {
  // No function in it has a name: the tour's loader would ask for a helper of its own, which is not in the page.
  let last = { x: Number.NaN, y: Number.NaN };
  for (let still = 0; still < 2;) {
    const element = document.querySelector(selector);
    if (!element) throw new Error(`nothing matches ${selector}`);
    element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    const { left, top, width, height } = element.getBoundingClientRect();
    const now = { x: left + width / 2, y: top + height / 2 };
    still = now.x === last.x && now.y === last.y ? still + 1 : 0;
    last = now;
    await new Promise((resolve) => {
      requestAnimationFrame(resolve);
    });
  }
  return last;
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

/** `preload` would fetch style sheets, of which no rule of these asks. */
const axeOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
  preload: false,
};

/** Runs axe in a page, which is given it the first time only, and answers with the violations, each as `rule: target, target`. */
export async function runAxe(evaluate: <Result>(expression: string) => Promise<Result>): Promise<string[]> {
  if (!(await evaluate<boolean>(`'axe' in window`))) await evaluate(`(() => { ${axeSource} })()`);
  return evaluate(`window.axe.run(${JSON.stringify(axeOptions)}).then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target.join(' ')).join(', ')))`);
}
