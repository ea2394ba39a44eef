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
      ...(colour ? paint(colour, tabId) : []),
    ]);
  } catch {
    // The tab went away between the question and the answer.
  }
}

/** Gives the badges of all tabs the colour of a number, which most have; a tick brings its own. */
export async function paintBadges(): Promise<void> {
  await Promise.all(paint({ background: colours.tracked, text: '#2b2118' }));
}

function paint({ background, text }: Colour, tabId?: number): Promise<void>[] {
  const tab = tabId === undefined ? {} : { tabId };
  return [
    browser.action.setBadgeBackgroundColor({ ...tab, color: background }),
    browser.action.setBadgeTextColor({ ...tab, color: text }),
  ];
}

/** The address that a tab shows, where the browser lets us see it. */
export async function shownAddress(tabId: number): Promise<string | undefined> {
  try {
    return (await browser.tabs.get(tabId)).url;
  } catch {
    return undefined;
  }
}

/** All open tabs, each with its address where the browser lets us see it. */
export async function openTabs(): Promise<{ id: number; url?: string }[]> {
  return (await browser.tabs.query({})).flatMap(({ id, url }) => (id === undefined ? [] : { id, url }));
}

interface Colour {
  background: string;
  text: string;
}

function face(badge: Badge): { text: string; title: string; colour?: Colour } {
  if (badge.state === 'tracked' && badge.count > 0) {
    const title = translateCount('badgeTracked', badge.count, { service: badge.serviceName });
    return { text: badge.count > 99 ? '99+' : String(badge.count), title };
  }
  if (badge.state === 'labelled') {
    const title = translate('badgeLabelled', { organization: badge.organizationName });
    return { text: '✓', title, colour: { background: colours.labelled, text: '#ffffff' } };
  }
  return { text: '', title: translate('extensionName') };
}
