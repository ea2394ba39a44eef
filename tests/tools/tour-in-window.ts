import { once } from 'node:events';
import { createInterface } from 'node:readline/promises';
import { ChromiumDriver } from '../e2e/browsers/chromium-driver';
import type { Opening } from '../e2e/browsers/driver';
import { walkTour } from './walk-tour';

/** Takes the tour in a window, together with whoever sits before it, and leaves it to them until they close it or press Ctrl+C. */
export async function tourInWindow(opening: Opening): Promise<void> {
  const driver = await ChromiumDriver.launch(opening);
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const closed = driver.untilClosed();
  const interrupted = once(terminal, 'SIGINT'); // while it reads keys, the terminal keeps Ctrl+C for itself
  // From here on the browser's own prompts are asked, and a person answers them.
  await driver.revoke(['https://*/*']);
  const pause = async () => {
    // Where nobody can type, the tour goes on, and all of it stays to be looked at.
    if (process.stdin.isTTY) await terminal.question('   Enter to go on ');
  };
  const walk = async () => {
    await walkTour(driver, { pause, keepsTabs: true });
    console.log('\nThat was the tour. The window is yours; close it, or press Ctrl+C, to end.');
    await closed;
  };
  // Who closes the window or presses Ctrl+C has seen enough: what was under way then fails, and nobody needs to hear of it.
  const walked = walk();
  walked.catch(() => undefined);
  try {
    await Promise.race([closed, interrupted, walked]);
  } finally {
    terminal.close();
    await driver.close();
  }
}
