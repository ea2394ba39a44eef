import type { Badge } from '../../core/page/badge-of';
import { browser } from '../browser';
import { translate, translateCount } from '../translate';

/** The collective's amber, and the green of a label; the same as in tokens.css, which a badge cannot read. */
const colours = { tracked: '#f0980c', labelled: '#2f6b3a' };

/** Shows a badge on a tab's button, with the same words in the button's title. A closed tab is no error. */
export async function showBadge(tabId: number, badge: Badge): Promise<void> {
  const { text, title, colour } = face(badge);
  try {
    // What the button says everywhere, which the browser alone keeps, comes back where the page itself says nothing. Asked
    // before anything is set: of a tab that goes away meanwhile, each step that is under way would fail unheard.
    const everywhere = {
      text: text || (await browser.action.getBadgeText({})),
      title: title ?? (await browser.action.getTitle({})),
    };
    await Promise.all([
      browser.action.setBadgeText({ tabId, text: everywhere.text }),
      browser.action.setTitle({ tabId, title: everywhere.title }),
      colour && paint(colour, tabId),
    ]);
  } catch {
    // The tab went away between the question and the answer.
  }
}

/** Gives the badges of all tabs the colour of a number, which most have; a tick brings its own. */
export async function paintBadges(): Promise<void> {
  await paint({ background: colours.tracked, text: '#2b2118' });
}

/** Where a browser paints no badges, as on some phones, nothing is painted. */
async function paint({ background, text }: Colour, tabId?: number): Promise<void> {
  const tab = tabId === undefined ? {} : { tabId };
  await Promise.all([
    browser.action.setBadgeBackgroundColor?.({ ...tab, color: background }),
    browser.action.setBadgeTextColor?.({ ...tab, color: text }),
  ]);
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

/** Why a page that is known here carries no number. */
const silences = { hosted: 'badgeHosted', participant: 'badgeParticipant', 'not-now': 'badgeNotNow' } as const;

/**
 * Says on the button of every tab that Chatière lives: what is new of the starred hosts, with a dot; else that it is paused,
 * or on how many services it notifies.
 */
export async function showLife({ isPaused, watched, news }: Life): Promise<void> {
  const lives = isPaused ? translate('titlePaused') : translateCount('titleWatching', watched);
  const title = news > 0 ? translateCount('titleNews', news) : lives;
  const stem = isPaused ? 'icons/paused' : 'icons/icon';
  await Promise.all([
    browser.action.setTitle({ title }),
    browser.action.setBadgeText({ text: news > 0 ? '•' : '' }),
    // Phones draw no icon on a button of ours.
    browser.action.setIcon?.({ path: { 16: `${stem}-16.png`, 32: `${stem}-32.png` } }),
  ]);
}

/** What the button says on every tab. */
interface Life {
  isPaused: boolean;
  /** On how many services somebody is notified. */
  watched: number;
  /** How many news were not read. */
  news: number;
}

interface Colour {
  background: string;
  text: string;
}

function face(badge: Badge): { text: string; title?: string; colour?: Colour } {
  if (badge.state === 'tracked') {
    const { serviceName: service, count } = badge;
    if (count === 0) return { text: '', title: translate('badgeNobody', { service }) };
    const title = translateCount('badgeTracked', count, { service });
    return { text: count > 99 ? '99+' : String(count), title };
  }
  if (badge.state === 'labelled') {
    const title = translate('badgeLabelled', { organization: badge.organizationName });
    return { text: '✓', title, colour: { background: colours.labelled, text: '#ffffff' } };
  }
  if (badge.state === 'silent') {
    return { text: '', title: translate(silences[badge.why], { service: badge.serviceName }) };
  }
  return { text: '' };
}
