import { useState } from 'preact/hooks';
import controls from '../../components/page/controls.module.css';
import { closePinHint } from '../../utils/browser/toolbar/pin-hint';
import { translate } from '../../utils/browser/translate';
import styles from './popup.module.css';

/** One line for who opened the popup from behind the puzzle piece, until it is closed for good. */
export function PinHint() {
  const [isClosed, setClosed] = useState(false);
  if (isClosed) return null;
  return (
    <p class={styles.hint} data-pin-hint>
      {translate('pinHint')}{' '}
      <button type="button" class={controls.link} onClick={() => void closePinHint().then(() => setClosed(true))}>
        {translate('pinHintClose')}
      </button>
    </p>
  );
}
