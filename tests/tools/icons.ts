import { readFileSync } from 'node:fs';
import type { Browser } from '@playwright/test';

const source = 'public/icons/icon.svg';
/** What browsers ask for: the icon of the extension, and that of its button while everything is paused. */
export const drawnIcons = {
  'icon-16.png': 16,
  'icon-32.png': 32,
  'icon-48.png': 48,
  'icon-128.png': 128,
  'paused-16.png': 16,
  'paused-32.png': 32,
} as const;

/** Draws each icon from the one SVG, as PNG by name: Chromium takes no SVG. */
export async function drawIcons(browser: Browser): Promise<Map<string, Buffer>> {
  const svg = readFileSync(source, 'utf8');
  const inPause = svg.replace(' display="none"', '').replace('id="open"', 'id="open" display="none"');
  const page = await browser.newPage();
  const drawn = new Map<string, Buffer>();
  for (const [name, size] of Object.entries(drawnIcons)) {
    const shown = name.startsWith('paused') ? inPause : svg;
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${shown}`);
    drawn.set(name, await page.screenshot({ omitBackground: true }));
  }
  await page.close();
  return drawn;
}
