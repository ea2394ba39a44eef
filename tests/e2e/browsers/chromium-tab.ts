import type { Page } from '@playwright/test';
import type { Tab } from './driver';
import { byRoleIn, describeElements, runAxe } from './in-page';

/** A tab of Chromium, which Playwright knows as a page. */
export function chromiumTab(page: Page, id: number): Tab {
  return {
    id,
    evaluate: (work, argument) => page.evaluate(work as never, argument),
    html: () => page.content(),
    text: (selector) => page.locator(selector).first().innerText(),
    query: (selector) => page.evaluate(describeElements, selector),
    ...byRoleIn((work, argument) => page.evaluate(work as never, argument)),
    waitFor: (selector) => page.locator(selector).first().waitFor({ state: 'attached' }),
    click: (selector) => page.locator(selector).first().click(),
    type: (selector, text) => page.locator(selector).first().pressSequentially(text),
    press: (key) => page.keyboard.press(key),
    screenshot: async (path) => void (await page.screenshot({ path, fullPage: true })),
    axe: () => runAxe((expression) => page.evaluate(expression)),
    close: () => page.close(),
    url: async () => page.url(),
    goto: async (url) => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    goBack: async () => {
      const arrived = page.waitForEvent('framenavigated', (frame) => frame === page.mainFrame());
      await page.evaluate(() => history.back()).catch(() => undefined); // gone, maybe, before it could answer
      await arrived;
    },
    pushState: (path) => page.evaluate((to) => history.pushState(undefined, '', to), path),
    chooseFile: (selector, path) => page.locator(selector).setInputFiles(path),
    focus: () => page.bringToFront(),
    look: async ({ colorScheme, viewport, forcedColors }) => {
      await page.emulateMedia({ colorScheme, forcedColors: forcedColors ? 'active' : 'none' });
      await page.setViewportSize(viewport);
    },
    spoken: () => spokenOn(page),
  };
}

/** Roles that only group what they hold, or are said with what they belong to. */
const unsaid = new Set([
  'generic',
  'none',
  'InlineTextBox',
  'ListMarker',
  'paragraph',
  'RootWebArea',
  'list',
  'listitem',
]);

/** The browser's own tree of what it tells assistive technology, read from top to bottom. */
async function spokenOn(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const read = (id: string): string[] => {
    const { ignored, role, name, properties, childIds = [] } = byId.get(id)!;
    const level = properties?.find((property) => property.name === 'level')?.value.value;
    const line = `${role?.value}${level ? ` ${level}` : ''} ${name?.value ?? ''}`.trim();
    return [...(ignored || unsaid.has(role?.value) ? [] : [line]), ...childIds.flatMap((child) => read(child))];
  };
  return read(nodes[0]!.nodeId);
}
