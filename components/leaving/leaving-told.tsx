import { useEffect, useState } from 'preact/hooks';
import type { Guide } from '../../utils/core/catalogue/guide';
import type { LeavingTold } from '../../utils/core/catalogue/leaving';
import { readGuides } from '../../utils/browser/registry/guide';
import { inOurs, translate } from '../../utils/browser/translate';
import { Fold } from '../page/fold';
import { OutLink } from '../page/out-link';
import { SourcesFold } from '../host/sources-fold';
import { AccountClosing } from './account-closing';
import { GuideTold } from './guide-told';
import buttons from '../page/controls.module.css';
import styles from './leaving-told.module.css';

interface Props {
  service: { id: string; name: string };
  leaving: LeavingTold | undefined;
  /** Opens the page on which one leaves step by step. */
  onPlan: (() => void) | undefined;
}

/** How one leaves a tracked service: take the data, then close the account; what is closed is said first. */
export function LeavingTold({ service: { id, name: service }, leaving, onPlan }: Props) {
  const [guide, setGuide] = useState<Guide>();
  useEffect(() => void readGuides().then((guideOf) => setGuide(guideOf(id))), []);
  const plan = onPlan && (
    <button type="button" class={buttons.link} data-plan onClick={onPlan}>
      {translate('wayOutPlan')}
    </button>
  );
  if (!leaving) {
    return (
      <>
        <p>{translate('leavingUnknown', { service })}</p>
        {plan}
      </>
    );
  }
  const { closed, export: taken, closeAccount } = leaving;
  const citations = [closed, taken, closeAccount].flatMap((part) => part?.citations ?? []);
  return (
    <div class={styles.leaving}>
      {plan}
      {guide && <Fold name="data-guide" summary={translate('guide')} load={async () => <GuideTold guide={guide} />} />}
      {closed && <p>{inOurs(closed)}</p>}
      {taken && (
        <section>
          <h3>{translate('takeData')}</h3>
          <p>{inOurs(taken.what)}</p>
          {taken.formats.length > 0 && (
            <p class={styles.soft}>
              {translate('takeFormats', {
                formats: taken.formats
                  .map((format) => (format === 'original' ? translate('asPutIn') : format))
                  .join(', '),
              })}
            </p>
          )}
          {taken.url && <OutLink href={taken.url}>{translate('takeDataThere')}</OutLink>}
        </section>
      )}
      {!taken && !closed && <p>{translate('takeDataUnknown')}</p>}
      {closeAccount && (
        <section>
          <h3>{translate('closeAccount')}</h3>
          <AccountClosing serviceName={service} closing={closeAccount} />
        </section>
      )}
      <SourcesFold citations={citations} />
    </div>
  );
}
