import { CopyText } from '../../components/page/copy-text';
import { wholeFiles } from '../../utils/core/page/whole-files';
import type { Organization } from '../../utils/core/registry/registry';
import { translate } from '../../utils/browser/translate';

/** The files of a host as ChatonsInfos has them, with what the list knows and blanks for the rest. */
export function WholeFiles({ organization }: { organization: Organization }) {
  return (
    <>
      <p>{translate('wholeFilesLead')}</p>
      <CopyText text={wholeFiles(organization)} rows={12} label={translate('wholeFiles')} />
    </>
  );
}
