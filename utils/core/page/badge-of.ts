import type { PageDescription } from './describe-page';
import type { Settings } from '../settings';

/** What the toolbar says of the page in a tab. `none` clears it. */
export type Badge =
  | { state: 'none' }
  | { state: 'tracked'; serviceName: string; count: number }
  | { state: 'labelled'; organizationName: string };

const none: Badge = { state: 'none' };

/**
 * The badge of a page: the number of usable suggestions on a watched service, a tick on a member's site. There is none
 * while everything is paused, on a page that shows somebody else's content or asks for an answer to it, and on what the
 * person did not choose.
 */
export function badgeOf(description: PageDescription, { paused, watch }: Pick<Settings, 'paused' | 'watch'>): Badge {
  if (paused) return none;
  if (description.page === 'tracked') {
    const { service, hostedContent, role, usable } = description;
    if (hostedContent || role === 'participant' || !watch.services.includes(service.id)) return none;
    return { state: 'tracked', serviceName: service.name, count: usable };
  }
  if (description.page !== 'labelled' || description.label.label !== 'member' || !watch.labelled) return none;
  return { state: 'labelled', organizationName: description.organization.name };
}
