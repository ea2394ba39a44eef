import '../../components/tokens.css';
import { showPage } from '../../components/page/show-page';
import { loadPopup } from './load-popup';
import { Popup } from './popup';

await showPage(
  () => loadPopup(location.search),
  (state) => <Popup first={state} />,
);
