import { factText } from '../../components/host/fact-text';
import { PageSection } from '../../components/page/page-frame';
import { machinesOf } from '../../utils/core/page/machines';
import type { Organization } from '../../utils/core/registry/registry';
import { inList, translate } from '../../utils/browser/translate';
import styles from './host-page.module.css';

/** Who runs the machines and how, where it is not the same for all services: for which of them what is declared. */
export function Machines({ organization }: { organization: Organization }) {
  const groups = machinesOf(organization);
  if (groups.length < 2) return null;
  return (
    <PageSection name="machines" title={translate('machines')}>
      <ul class={styles.machines}>
        {groups.map(({ services, declared }) => {
          const names = services.map(({ name }) => name);
          return (
            <li key={services[0]?.id}>
              <strong>{inList(names)}</strong>{' '}
              {declared.length > 0 ? declared.map(factText).join(' · ') : translate('compareNotPublished')}
            </li>
          );
        })}
      </ul>
    </PageSection>
  );
}
