import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export interface FirefoxProcess {
  marionettePort: number;
  /** All that it wrote, which is also where `console.error` of an extension goes. */
  output(): string;
  /** What follows these words in the first line of output that has them, as soon as it is there. */
  heard(words: string): Promise<string>;
  /** Resolves when the process is gone. */
  ended: Promise<void>;
  kill(): void;
}

export type Preferences = Record<string, string | number | boolean>;

/** Starts Firefox on a profile, with these preferences, and waits until it listens. */
export async function startFirefox(
  executable: string,
  profile: string,
  preferences: Preferences,
  { headed, asInstalled }: { headed: boolean; asInstalled: boolean },
): Promise<FirefoxProcess> {
  mkdirSync(profile, { recursive: true });
  writeFileSync(
    path.join(profile, 'user.js'),
    userPreferences({ ...quiet, ...(asInstalled ? {} : sparing), ...preferences }),
  );
  const firefox = spawn(
    executable,
    [
      '--marionette',
      '--remote-allow-system-access', // scripts in the browser's own windows
      '--no-remote',
      '--profile',
      profile,
      ...(headed ? [] : ['--headless']),
    ],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...quietEnvironment } },
  );
  const kill = () => void firefox.kill('SIGKILL');
  process.once('exit', kill); // else a crashed test leaves it running
  const ended = new Promise<void>((resolve) => {
    firefox.once('exit', () => {
      process.off('exit', kill);
      resolve();
    });
  });
  let output = '';
  const listeners = new Set<() => void>();
  for (const stream of [firefox.stdout, firefox.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      for (const listen of listeners) listen();
    });
  }
  const heard = (words: string) =>
    new Promise<string>((resolve, reject) => {
      const line = new RegExp(`${words} (.*)\n`);
      const listen = () => {
        const rest = line.exec(output)?.[1];
        if (rest === undefined) return;
        listeners.delete(listen);
        resolve(rest);
      };
      listeners.add(listen);
      void ended.then(() => reject(new Error(`Firefox ended before it said ${words}:\n${output}`)));
    });
  const marionettePort = Number(await heard('Marionette\tINFO\tListening on port'));
  return { marionettePort, output: () => output, heard, ended, kill };
}

/** A new profile greets, updates, reports and asks home; none of it belongs in a test. */
const quiet: Preferences = {
  'marionette.port': 0, // any free one
  'accessibility.force_disabled': 1, // nothing listens
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  'browser.dom.window.dump.enabled': true, // how the driver hears of what it waits for
  'browser.newtab.preload': false,
  'browser.pagethumbnails.capturing_disabled': true,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.sessionstore.resume_from_crash': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage': 'about:blank',
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'dom.ipc.processPrelaunch.enabled': false, // a spare process after each page that opens
  'extensions.getAddons.cache.enabled': false,
  'media.gmp-manager.updateEnabled': false, // looks for video plugins a minute after the start
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.reportingpolicy.firstRun': false,
};

/** All sites in one process, processes that stay when a tab closes, and bars that keep still. Our pages do so anyway. */
const sparing: Preferences = {
  'fission.webContentIsolationStrategy': 0,
  'dom.ipc.processCount': 1,
  'dom.ipc.keepProcessesAlive.extension': 1,
  'dom.ipc.keepProcessesAlive.web': 2,
  'toolkit.cosmeticAnimations.enabled': false,
  'ui.prefersReducedMotion': 1,
};

const quietEnvironment = {
  MOZ_CRASHREPORTER_DISABLE: '1',
  MOZ_REMOTE_SETTINGS_DEVTOOLS: '1', // else a released Firefox ignores services.settings.server
};

function userPreferences(preferences: Preferences): string {
  return Object.entries(preferences)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}
