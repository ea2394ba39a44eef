import '../../components/tokens.css';
import { showPage } from '../../components/show-page';
import { translate } from '../../utils/browser/translate';
import { loadPopup } from './load-popup';
import { Popup } from './popup';
import styles from './popup.module.css';

showPage(<p class={styles.waiting}>{translate('waiting')}</p>);
try {
  showPage(<Popup first={await loadPopup(location.search)} />);
} catch (error) {
  console.error('Chatière: the popup could not be drawn', error);
  showPage(
    <p class={styles.waiting} role="alert">
      {translate('broken')}
    </p>,
  );
}
