import type { Service } from '../../utils/core/registry/registry';
import { translate } from '../../utils/browser/translate';
import { Fold } from '../page/fold';

/** What is known of the software that runs a service: read, and the code that draws it, when somebody asks. */
export function SoftwareFold({ service: { software } }: { service: Service }) {
  const { ids, name = '' } = software ?? {};
  if (!ids) return null;
  return (
    <Fold
      name="data-software"
      summary={translate('softwareFold', { software: name })}
      load={async () => {
        const [{ readSoftwareDetails }, { SoftwareTold }] = await Promise.all([
          import('../../utils/browser/registry/software-details'),
          import('./software-told'),
        ]);
        return <SoftwareTold software={await readSoftwareDetails(ids)} />;
      }}
    />
  );
}
