import { PageFrame } from '../../components/page/page-frame';
import { translate } from '../../utils/browser/translate';
import { AddHost } from './add-host';
import { CompareTable } from './compare-table';
import { Elsewhere } from './elsewhere';
import type { CompareState } from './load-compare';

/** Up to three hosts side by side for what somebody uses: what each offers and says, and no score. */
export function ComparePage({ state }: { state: CompareState }) {
  const { hosts, unknown, rows } = state;
  return (
    <PageFrame title={translate('compareTitle')} lead={translate('compareLead')} isWide>
      {unknown.map((id) => (
        <p key={id} data-host-unknown={id}>
          {translate('hostUnknownMeans', { id })}
        </p>
      ))}
      {rows.length === 0 && (
        <p>
          {translate('compareNothingUsed')} <a href="/options.html#services">{translate('compareChoose')}</a>
        </p>
      )}
      {hosts.length > 0 && <CompareTable state={state} />}
      <AddHost state={state} />
      {hosts.length > 0 && <Elsewhere state={state} />}
    </PageFrame>
  );
}
