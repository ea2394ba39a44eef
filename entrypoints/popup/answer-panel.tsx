import type { ComponentChildren } from 'preact';
import { KindTabs } from '../../components/suggestions/kind-tabs';
import { kindName } from '../../components/page/kind-name';
import { Offers } from '../../components/suggestions/offers';
import type { Answer } from '../../utils/core/page/answer-for';
import type { Place } from '../../utils/core/place/place';
import { translate } from '../../utils/browser/translate';
import styles from './popup.module.css';

interface Props {
  answer: Answer;
  place?: Place;
  onTown: ((town: Place | undefined) => void) | undefined;
  children?: ComponentChildren;
}

/** What is offered to somebody who looks for something; below it, what is known of the page itself. */
export function AnswerPanel({ answer: { findable, offers }, place, onTown, children }: Props) {
  const [only] = offers;
  const name = findable.type === 'kind' ? only && kindName(only.kind) : findable.name;
  return (
    <>
      <h1 class={styles.heading}>{translate('youLookFor', { name: name ?? findable.id })}</h1>
      <KindTabs key={`${findable.type} ${findable.id}`} offers={offers}>
        {(offer) => <Offers key={offer.kind.id} offer={offer} place={place} onTown={onTown} />}
      </KindTabs>
      {children}
    </>
  );
}
