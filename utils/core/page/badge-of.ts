import { usableServices, type PageDescription } from './describe-page';
import type { Settings } from '../settings';
import { standing } from './not-now';

/** Why nothing is shown on a watched page, although it is known here. */
type Silence = 'hosted' | 'participant' | 'not-now';

/** What the toolbar says of the page in a tab. `none`: nothing but what it says everywhere. */
export type Badge =
  | { state: 'none' }
  | { state: 'tracked'; serviceName: string; count: number }
  | { state: 'silent'; serviceName: string; why: Silence }
  | { state: 'labelled'; organizationName: string };

const none: Badge = { state: 'none' };

/**
 * The badge of a page: the number of usable suggestions on a watched service, a tick on a member's site. There is none
 * while everything is paused, on a page that shows somebody else's content or asks for an answer to it, on a service that
 * is not to be spoken of now, and on what the person did not choose.
 */
export function badgeOf(
  description: PageDescription,
  { paused, watch, notNow }: Pick<Settings, 'paused' | 'watch' | 'notNow'>,
  today: string,
): Badge {
  if (paused) return none;
  if (description.page === 'tracked') {
    const { service, hostedContent, role, offers } = description;
    const { id, name: serviceName } = service;
    if (!watch.services.includes(id)) return none;
    const silent = (why: Silence): Badge => ({ state: 'silent', serviceName, why });
    if (hostedContent) return silent('hosted');
    if (role === 'participant') return silent('participant');
    const choice = notNow[id];
    if (choice && standing(choice, today, () => offers)) return silent('not-now');
    return { state: 'tracked', serviceName, count: usableServices(offers).length };
  }
  if (description.page !== 'labelled' || description.label.label !== 'member' || !watch.labelled) return none;
  return { state: 'labelled', organizationName: description.organization.name };
}
