import { options } from 'preact';
import '../../components/tokens.css';
import { showPage } from '../../components/page/show-page';
import { loadPopup } from './load-popup';
import { Popup } from './popup';

// Effects come after the drawing and draw nothing: to wait for a frame would ask the browser for one more, up to 9 ms.
options.requestAnimationFrame = (effects) => void setTimeout(effects);

// Not awaited: a panel that comes on demand imports this very script, and would wait for it to end, as it for the panel.
void showPage(
  () => loadPopup(location.search),
  (state) => <Popup first={state} />,
);
