import { usableServices, type KindOffer } from './describe-page';
import { hashOf } from '../text/hash';
import type { NotNow } from '../read-not-now';

/** What somebody can choose on a service. */
export type QuietUntil = 'today' | 'new' | 'never';

/** What somebody chose, of what is stored. */
export function untilOf(choice: NotNow): QuietUntil {
  if (choice === 'never') return choice;
  return choice.startsWith('new:') ? 'new' : 'today';
}

/** What is stored of a choice made on `today`, when this is offered. */
export function notNow(until: QuietUntil, today: string, offers: readonly KindOffer[]): NotNow {
  if (until === 'never') return until;
  return until === 'today' ? `today:${today}` : `new:${fingerprintOf(offers)}`;
}

/**
 * What a choice has become: itself while it stands, undefined once it is over. A clock that was set back would keep
 * "today" for as long as it went back, or end it at once: the day is then counted anew from the clock's own.
 */
export function standing(choice: NotNow, today: string, offers: () => readonly KindOffer[]): NotNow | undefined {
  if (choice === 'never') return choice;
  if (choice.startsWith('new:')) return choice === `new:${fingerprintOf(offers())}` ? choice : undefined;
  return choice.slice('today:'.length) < today ? undefined : `today:${today}`;
}

/**
 * Stands for which services could be used now, of which hosts, whatever their order: another town, another day or a new
 * date of the list change nothing.
 */
function fingerprintOf(offers: readonly KindOffer[]): string {
  return hashOf(usableServices(offers).toSorted().join(' ')).toString(36);
}
