import '../../components/tokens.css';
import { showPage } from '../../components/show-page';
import { loadPopup } from './load-popup';
import { Popup } from './popup';

await showPage(
  () => loadPopup(location.search),
  (state) => <Popup first={state} />,
);
