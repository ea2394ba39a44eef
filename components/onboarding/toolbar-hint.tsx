import { translate } from '../../utils/browser/translate';
import { PinPicture } from './pin-picture';
import styles from './toolbar-hint.module.css';

/** Where the button is found as long as it is not on the toolbar; that it is, once it is. */
export function ToolbarHint({ isOn }: { isOn: boolean }) {
  return (
    <section class={styles.hint} data-on-toolbar={String(isOn)}>
      <h3>{translate('toolbarTitle')}</h3>
      {!isOn && <PinPicture />}
      <p role="status" class={isOn ? styles.done : undefined}>
        {translate(isOn ? 'toolbarDone' : 'toolbarSteps')}
      </p>
    </section>
  );
}
