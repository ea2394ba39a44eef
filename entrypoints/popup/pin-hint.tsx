import { useState } from 'preact/hooks';
import controls from '../../components/page/controls.module.css';
import { closePinHint, isPinHintWanted } from '../../utils/browser/toolbar/pin-hint';
import { translate } from '../../utils/browser/translate';
import { makeRoomForFingers } from './room-for-fingers';
import styles from './popup.module.css';

/** One line for who opened the popup from behind the puzzle piece, or nothing. */
export async function pinHint() {
  void makeRoomForFingers(); // here, where the popup is drawn already
  return (await isPinHintWanted()) ? <PinHint /> : undefined;
}

function PinHint() {
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
