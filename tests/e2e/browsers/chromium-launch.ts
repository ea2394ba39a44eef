import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type BrowserContext } from '@playwright/test';
import { findChromium } from '../../tools/chromium.mjs';
import { sparing } from './chromium-switches';
import type { Opening } from './driver';

interface World {
  profile: string;
  /** Where every host is played. */
  sitesPort: number;
  certificateFingerprint: string;
}

/** A coarse pointer that hovers over nothing, whatever hangs on this machine. */
const fingers =
  '--blink-settings=primaryPointerType=2,availablePointerTypes=2,primaryHoverType=1,availableHoverTypes=1';

/** Opens Chromium in a world of its own: whatever host it looks for, it finds our server. */
export function launchChromium(
  opening: Omit<Opening, 'extensionFolder' | 'workFolder'>,
  { profile, sitesPort, certificateFingerprint }: World,
): Promise<BrowserContext> {
  const {
    locale,
    colorScheme,
    viewport,
    headed,
    hasTouch = false,
    forcedColors = false,
    asInstalled = headed,
  } = opening;
  return chromium.launchPersistentContext(profile, {
    executablePath: findChromium(),
    headless: !headed,
    chromiumSandbox: process.getuid?.() !== 0,
    locale,
    colorScheme,
    forcedColors: forcedColors ? 'active' : 'none',
    viewport: headed ? null : viewport,
    hasTouch,
    isMobile: hasTouch,
    env: { ...definedOnly(process.env), LANGUAGE: locale, PATH: withoutDesktop(`${profile}-commands`) },
    args: [
      `--lang=${locale}`,
      '--enable-unsafe-extension-debugging', // Extensions.loadUnpacked and Extensions.triggerAction
      `--host-resolver-rules=MAP * 127.0.0.1:${sitesPort} , EXCLUDE 127.0.0.1`,
      `--ignore-certificate-errors-spki-list=${certificateFingerprint}`,
      '--screen-info={1600x1200}', // else a popup finds no room on a screen of 800 × 600
      '--disable-quic',
      '--disable-sync',
      ...(asInstalled ? [] : sparing),
      ...(hasTouch ? [fingers] : []),
    ],
    // Playwright goes without extensions, without back/forward cache, and without scroll bars, which make a popup narrower.
    ignoreDefaultArgs: ['--disable-extensions', '--disable-back-forward-cache', '--hide-scrollbars'],
  });
}

/**
 * A PATH on which the desktop of this machine is not told of an extension that goes: Chromium does so by thirty shells each
 * time, which is a twenty-fifth of what these tests take.
 */
function withoutDesktop(folder: string): string {
  mkdirSync(folder, { recursive: true });
  for (const command of ['xdg-icon-resource', 'xdg-desktop-menu'])
    writeFileSync(path.join(folder, command), '#!/bin/sh\n', { mode: 0o755 });
  return [folder, process.env.PATH].join(path.delimiter);
}

function definedOnly(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(environment).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}
