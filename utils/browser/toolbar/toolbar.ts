import type { Badge } from '../../core/page/badge-of';
import { browser } from '../browser';
import { translate, translateCount } from '../translate';

/** The collective's amber, and the green of a label; the same as in tokens.css, which a badge cannot read. */
const colours = { tracked: '#f0980c', labelled: '#2f6b3a' };

/** Shows a badge on a tab's button, with the same words in the button's title. A closed tab is no error. */
export async function showBadge(tabId: number, badge: Badge): Promise<void> {
  const { text, title, colour } = face(badge);
  try {
    await Promise.all([
      browser.action.setBadgeText({ tabId, text }),
      browser.action.setTitle({ tabId, title }),
      ...(colour
        ? [
            browser.action.setBadgeBackgroundColor({ tabId, color: colour.background }),
            browser.action.setBadgeTextColor({ tabId, color: colour.text }),
          ]
        : []),
    ]);
  } catch {
    // The tab went away between the question and the answer.
  }
}

/** The address that a tab shows, where the browser lets us see it. */
export async function shownAddress(tabId: number): Promise<string | undefined> {
  try {
    return (await browser.tabs.get(tabId)).url;
  } catch {
    return undefined;
  }
}

/** The ids of all open tabs. */
export async function openTabs(): Promise<number[]> {
  return (await browser.tabs.query({})).flatMap(({ id }) => id ?? []);
}

function face(badge: Badge): { text: string; title: string; colour?: { background: string; text: string } } {
  if (badge.state === 'tracked' && badge.count > 0) {
    const title = translateCount('badgeTracked', badge.count, { service: badge.serviceName });
    return {
      text: badge.count > 99 ? '99+' : String(badge.count),
      title,
      colour: { background: colours.tracked, text: '#2b2118' },
    };
  }
  if (badge.state === 'labelled') {
    const title = translate('badgeLabelled', { organization: badge.organizationName });
    return { text: '✓', title, colour: { background: colours.labelled, text: '#ffffff' } };
  }
  return { text: '', title: translate('extensionName') };
}
