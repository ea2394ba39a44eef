import type { Guide } from '../../utils/core/catalogue/guide';
import { inOurs, translate } from '../../utils/browser/translate';
import { SourcesFold } from '../host/sources-fold';
import styles from './leaving-told.module.css';

/** A guide on one screen: what one needs, the steps with their sources, what is lost and how long it takes. */
export function GuideTold({ guide }: { guide: Guide }) {
  const { needs, steps, loses, time } = guide;
  return (
    <div class={styles.leaving}>
      <p>
        <strong>{translate('guideNeeds')}</strong> {inOurs(needs)}
      </p>
      <ol>
        {steps.map((step) => (
          <li key={step.en}>
            {inOurs(step)}
            <SourcesFold citations={step.citations} />
          </li>
        ))}
      </ol>
      <p>
        <strong>{translate('guideLoses')}</strong> {inOurs(loses)}
      </p>
      <p>
        <strong>{translate('guideTime')}</strong> {inOurs(time)}
      </p>
      {time.citations && <SourcesFold citations={time.citations} />}
      <p class={styles.soft}>{translate('withoutSource')}</p>
    </div>
  );
}
