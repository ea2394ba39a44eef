import texts from '../../data/words-for-others.json';
import { wordsForOthers } from '../../utils/core/page/words-for-others';
import type { Suggestion } from '../../utils/core/suggest/suggestion';
import { inOurs, translate } from '../../utils/browser/translate';
import { CopyText } from '../page/copy-text';

/** Words for whoever set up the page, with what is proposed first: to edit, to copy and to send oneself. */
export function WordsTold({ suggestion }: { suggestion: Suggestion }) {
  const { kind, name, organizationName: host, url: address } = suggestion;
  const words = wordsForOthers(texts, kind, { name, host, address });
  return (
    <>
      <p>{translate('wordsLead')}</p>
      {words && <CopyText text={inOurs(words)} rows={5} label={translate('wordsForOthers')} />}
    </>
  );
}
