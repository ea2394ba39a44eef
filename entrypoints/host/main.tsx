import '../../components/tokens.css';
import { showPage } from '../../components/page/show-page';
import { readCompared } from '../../utils/core/compare/compared-hosts';
import { ComparePage } from './compare-page';
import { HostPage } from './host-page';
import { loadCompare } from './load-compare';
import { loadHost } from './load-host';

const compared = readCompared(location.search);

if (compared === undefined) {
  void showPage(
    () => loadHost(new URLSearchParams(location.search).get('id') ?? ''),
    (state) => <HostPage state={state} />,
  );
} else {
  void showPage(
    () => loadCompare(compared),
    (state) => <ComparePage state={state} />,
  );
}
