import '../../components/tokens.css';
import { showPage } from '../../components/page/show-page';
import { loadWayOut } from './load-way-out';
import { WayOutPage } from './way-out';

void showPage(
  () => loadWayOut(location.hash.slice(1)),
  (state) => <WayOutPage first={state} />,
);
