import { useId, useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import type { KindOffer } from '../../utils/core/page/describe-page';
import { KindIcon } from '../page/kind-icon';
import { kindName } from '../page/kind-name';
import styles from './kind-tabs.module.css';

interface Props<Use> {
  offers: Use[];
  children: (offer: Use) => ComponentChildren;
}

/** What a service is for, the first use chosen. Arrow keys move between the tabs, as in the ARIA pattern for tabs. */
export function KindTabs<Use extends Pick<KindOffer, 'kind'>>({ offers, children }: Props<Use>) {
  const [chosen, setChosen] = useState(0);
  const [seen, setSeen] = useState<readonly number[]>([0]); // a panel is drawn when it is first chosen, and then stays
  const id = useId();
  const [only, second] = offers;
  if (!only) return null;
  if (!second) {
    return (
      <>
        <p class={styles.only}>
          <KindIcon kind={only.kind} /> {kindName(only.kind)}
        </p>
        {children(only)}
      </>
    );
  }
  const choose = (index: number) => {
    setChosen(index);
    setSeen((before) => (before.includes(index) ? before : [...before, index]));
  };
  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const next = (chosen + step + offers.length) % offers.length;
    choose(next);
    document.getElementById(`${id}-tab-${next}`)?.focus();
  };
  return (
    <>
      <div role="tablist" class={styles.tabs}>
        {offers.map(({ kind }, index) => (
          <button
            key={kind.id}
            type="button"
            role="tab"
            id={`${id}-tab-${index}`}
            aria-selected={index === chosen}
            aria-controls={`${id}-panel-${index}`}
            tabIndex={index === chosen ? 0 : -1}
            class={styles.tab}
            onKeyDown={move}
            onClick={() => choose(index)}
          >
            <KindIcon kind={kind} /> {kindName(kind)}
          </button>
        ))}
      </div>
      {offers.map((offer, index) => (
        <div
          key={offer.kind.id}
          role="tabpanel"
          id={`${id}-panel-${index}`}
          aria-labelledby={`${id}-tab-${index}`}
          hidden={index !== chosen}
        >
          {seen.includes(index) && children(offer)}
        </div>
      ))}
    </>
  );
}
