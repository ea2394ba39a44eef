import '../../components/tokens.css';
import { showPage } from '../../components/page/show-page';
import { loadPopup } from './load-popup';
import { Popup } from './popup';

// Not awaited: a panel that comes on demand imports this very script, and would wait for it to end, as it for the panel.
void showPage(
  () => loadPopup(location.search),
  (state) => <Popup first={state} />,
);
