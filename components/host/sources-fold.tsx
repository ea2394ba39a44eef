import type { Citation } from '../../utils/core/catalogue/citation';
import { translate } from '../../utils/browser/translate';
import { Fold } from '../page/fold';
import { CitationList } from './citation-list';

/** Where what stands above was read, for who asks. */
export function SourcesFold({ citations }: { citations: readonly Citation[] }) {
  return <Fold summary={translate('sources')} load={async () => <CitationList citations={citations} />} />;
}
