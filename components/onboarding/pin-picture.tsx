import { translate } from '../../utils/browser/translate';
import styles from './pin-picture.module.css';

const puzzlePiece = 'M3 8h4.5a2.5 2.5 0 1 1 5 0H17v4.5a2.5 2.5 0 1 1 0 5V22H3z';
const pin = 'M6 2h8l-1 7 3 4H4l3-4zM10 13v8';

/** Where the puzzle piece is, and the pin behind it: a window's toolbar, with the list of extensions open below it. */
export function PinPicture() {
  return (
    <svg class={styles.picture} viewBox="0 0 320 132" role="img" aria-label={translate('toolbarPicture')}>
      <rect class={styles.window} x="1" y="1" width="318" height="42" rx="10" />
      <rect class={styles.address} x="14" y="11" width="222" height="22" rx="11" />
      <circle class={styles.mark} cx="262" cy="22" r="17" />
      <path class={styles.stroke} d={puzzlePiece} transform="translate(252 9)" />
      <path class={styles.stroke} d="M298 15v.01M298 22v.01M298 29v.01" />
      <rect class={styles.list} x="112" y="54" width="172" height="74" rx="10" />
      <path class={styles.faint} d="M126 70h70" />
      <image href="/icons/icon.svg" x="124" y="84" width="28" height="28" />
      <text class={styles.name} x="160" y="103">
        {translate('extensionName')}
      </text>
      <circle class={styles.mark} cx="262" cy="98" r="17" />
      <path class={styles.stroke} d={pin} transform="translate(252 86)" />
    </svg>
  );
}
