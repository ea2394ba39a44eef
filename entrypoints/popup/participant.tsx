import type { ComponentChildren } from 'preact';
import { Fold } from '../../components/page/fold';
import { WordsTold } from '../../components/suggestions/words-told';
import type { KindOffer } from '../../utils/core/page/describe-page';
import { thingOf } from '../../utils/core/page/other-peoples-thing';
import { translate } from '../../utils/browser/translate';
import styles from './popup.module.css';

interface Props {
  offer: KindOffer;
  children: ComponentChildren;
}

/** Around what is offered where one answers to what somebody else set up: that it is theirs, and words for them. */
export function Participant({ offer: { kind, first }, children }: Props) {
  return (
    <>
      <p class={styles.note}>{translate(`notYours_${thingOf(kind.id)}`)}</p>
      {children}
      {first && (
        <Fold
          name="data-words"
          summary={translate('wordsForOthers')}
          load={async () => <WordsTold suggestion={first} />}
        />
      )}
    </>
  );
}
