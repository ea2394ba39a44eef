import type { Organization } from '../../utils/core/registry/registry';
import { linesToPublish } from '../../utils/core/page/lines-to-publish';
import { translate } from '../../utils/browser/translate';
import { CopyText } from '../page/copy-text';
import { OutLink } from '../page/out-link';

/** Where the format of the files is described. */
const format = 'https://framagit.org/chatons/chatonsinfos';

/** For who runs a host: what visitors do not find here, and the lines that would tell them. */
export function YourHost({ organization }: { organization: Organization }) {
  const lines = linesToPublish(organization);
  if (lines === '') return <p>{translate('yourHostComplete')}</p>;
  return (
    <>
      <p>
        {translate('yourHostLead')} <OutLink href={format}>ChatonsInfos</OutLink>
      </p>
      <CopyText text={lines} rows={8} />
    </>
  );
}
