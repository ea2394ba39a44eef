import { FactsTold } from '../../components/host/facts-told';
import { SoftwareFold } from '../../components/host/software-fold';
import { StarCorner } from '../../components/host/star-corner';
import { Fold } from '../../components/page/fold';
import { hostOf } from '../../components/page/format';
import { KindIcon } from '../../components/page/kind-icon';
import { kindName } from '../../components/page/kind-name';
import { OutLink } from '../../components/page/out-link';
import { OpenButton } from '../../components/suggestions/offer-card';
import { cautionsOf, termsOf } from '../../components/suggestions/terms';
import { serviceFacts } from '../../utils/core/page/service-facts';
import type { Organization } from '../../utils/core/registry/registry';
import { translate } from '../../utils/browser/translate';
import type { HostService } from './load-host';
import styles from './host-page.module.css';

interface Props {
  organization: Organization;
  of: HostService;
}

/** One service of a host: a line that opens to its task, its terms and state, and what is declared of it. */
export function HostServiceLine({ organization, of: { service, kind, suggestion } }: Props) {
  const { id, name, description, url, file } = service;
  const cautions = suggestion ? cautionsOf(suggestion) : [];
  return (
    <details class={styles.service} data-host-service={id}>
      <summary>
        <KindIcon kind={kind} /> <strong>{name}</strong>
        <span>{kind ? kindName(kind) : hostOf(url)}</span>
      </summary>
      <div class={styles.told}>
        <p class={styles.terms}>
          {suggestion && termsOf(suggestion).join(' · ')}
          <StarCorner id={id} name={name} />
        </p>
        {description && <p>{description}</p>}
        {cautions.length > 0 && (
          <ul class={styles.cautions}>
            {cautions.map((caution) => (
              <li key={caution}>{caution}</li>
            ))}
          </ul>
        )}
        {suggestion ? <OpenButton suggestion={suggestion} /> : <OutLink href={url}>{hostOf(url)}</OutLink>}
        <FactsTold organization={organization} facts={serviceFacts(organization, service)} date={file.date}>
          <SoftwareFold service={service} />
        </FactsTold>
        <Fold
          name="data-report"
          summary={translate('anError')}
          load={async () => {
            const { ReportForm } = await import('../../components/report/report-form');
            return (
              <ReportForm
                subject={suggestion ? { service: id, kind: suggestion.kind } : { organization: organization.id }}
              />
            );
          }}
        />
      </div>
    </details>
  );
}
