import { PageSection } from '../../components/page/page-frame';
import { GapsTold } from '../../components/suggestions/gaps-told';
import { translate } from '../../utils/browser/translate';
import type { CompareState } from './load-compare';

/** What none of the hosts surely offers: who else does, and what one can do where nobody does. */
export function Elsewhere({ state: { rows, kindOf, isTownChosen } }: { state: CompareState }) {
  const missing = rows.flatMap(({ kind, elsewhere }) => (elsewhere ? { kind: kindOf(kind)!, gap: elsewhere } : []));
  if (missing.length === 0) return null;
  return (
    <PageSection name="elsewhere" title={translate('compareElsewhere')}>
      <GapsTold missing={missing} isTownChosen={isTownChosen} />
    </PageSection>
  );
}
