import { useState } from 'preact/hooks';
import menu from '../../components/page/menu-items.module.css';
import type { KindOffer, PageDescription } from '../../utils/core/page/describe-page';
import { localDay } from '../../utils/core/suggest/circumstances';
import { notNow, standing, untilOf, type QuietUntil } from '../../utils/core/page/not-now';
import type { NotNow } from '../../utils/core/read-not-now';
import { storeNotNow } from '../../utils/browser/settings/store-not-now';
import { translate } from '../../utils/browser/translate';
import type { PopupState } from './load-popup';

interface Props {
  state: PopupState;
  description: Extract<PageDescription, { page: 'tracked' }>;
  /** What is offered for all of its uses. */
  offers: KindOffer[];
  reload: () => Promise<void>;
}

const wishes = { today: 'notToday', new: 'notUntilNew', never: 'notEver' } as const;
const untils: QuietUntil[] = ['today', 'new', 'never'];

/** On a service that one is notified of: three ways to be left alone, or which one was chosen and the way back. */
export function NotNowChoice({
  state: { settings, watch },
  description: { service, hostedContent },
  offers,
  reload,
}: Props) {
  const today = localDay(new Date());
  const stored = settings.notNow[service.id];
  // Its own, since a menu that is open is not drawn anew with the popup.
  const [chosen, setChosen] = useState(stored && standing(stored, today, () => offers));
  const choose = async (choice: NotNow | undefined) => {
    await storeNotNow(service.id, choice);
    setChosen(choice);
    await reload();
  };
  if (chosen) {
    return (
      <p data-not-now={untilOf(chosen)}>
        {translate(`${wishes[untilOf(chosen)]}Set`, { service: service.name })}{' '}
        <button type="button" onClick={() => void choose(undefined)}>
          {translate('notNowUndo')}
        </button>
      </p>
    );
  }
  if (watch?.state !== 'watched' || hostedContent) return null;
  return (
    <>
      {untils.map((until) => (
        <button
          key={until}
          type="button"
          class={menu.item}
          data-quiet={until}
          onClick={() => void choose(notNow(until, today, offers))}
        >
          {translate(wishes[until], { service: service.name })}
        </button>
      ))}
    </>
  );
}
