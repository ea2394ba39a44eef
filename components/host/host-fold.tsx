import { readOrganization } from '../../utils/browser/registry/read-registry';
import { translate } from '../../utils/browser/translate';
import { Fold } from '../page/fold';

interface Props {
  /** Its id. */
  organization: string;
  name: string;
  /** Id of the service of which more is told, if it is about one. */
  service?: string;
}

/** Who a host is and what it commits to: read, and the code that draws it, when somebody asks. */
export function HostFold({ organization, name, service }: Props) {
  return (
    <Fold
      name="data-host"
      summary={translate('whoIs', { organization: name })}
      load={async () => {
        const [host, { HostFacts }] = await Promise.all([readOrganization(organization), import('./host-facts')]);
        return host && <HostFacts organization={host} service={host.services.find(({ id }) => id === service)} />;
      }}
    />
  );
}
