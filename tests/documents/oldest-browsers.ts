import { oldest } from '../browser-support';

/** The sentence of README about the browsers that the manifest takes, and what sets the oldest. */
export function oldestBrowsers(): string {
  return [
    `Chatière takes Chromium ${oldest.chrome}, Firefox ${oldest.firefox} and Firefox for Android ${oldest.firefox_android},`,
    'or later: the oldest Chromium that has everything in use, and the oldest Firefox that tells, when it is installed,',
    'that an extension collects nothing. A test holds the code against',
    '[the data of MDN](https://github.com/mdn/browser-compat-data).',
  ].join(' ');
}
