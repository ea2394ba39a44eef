import '../../components/tokens.css';
import { showPage } from '../../components/page/show-page';
import { ComparePage } from './compare-page';
import { HostPage } from './host-page';
import { loadCompare } from './load-compare';
import { loadHost } from './load-host';

const asked = new URLSearchParams(location.search);
const compared = asked.get('compare');

if (compared === null) {
  void showPage(
    () => loadHost(asked.get('id') ?? ''),
    (state) => <HostPage state={state} />,
  );
} else {
  void showPage(
    () => loadCompare(compared.split(',')),
    (state) => <ComparePage state={state} />,
  );
}
