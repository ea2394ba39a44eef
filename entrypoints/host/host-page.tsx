import { HostFacts, memberSince } from '../../components/host/host-facts';
import { formerSince } from '../../components/host/label-panel';
import { CollectiveEntry } from '../../components/host/collective-entry';
import { StarCorner } from '../../components/host/star-corner';
import { UncertainPanel } from '../../components/host/uncertain-panel';
import { collectiveDirectory } from '../../components/page/collective-directory';
import { Fold } from '../../components/page/fold';
import { OutLink } from '../../components/page/out-link';
import { PageFrame, PageSection } from '../../components/page/page-frame';
import { compareAddress } from '../../utils/core/compare/compared-hosts';
import type { Organization } from '../../utils/core/registry/registry';
import { translate, translateCount } from '../../utils/browser/translate';
import { Machines } from './machines';
import { HostServiceLine } from './host-service-line';
import type { HostState } from './load-host';
import styles from './host-page.module.css';

/** All that the list holds of one host; or that it names no such host. */
export function HostPage({ state }: { state: HostState }) {
  const { id, organization } = state;
  if (!organization) {
    return (
      <PageFrame title={translate('hostUnknown')}>
        <p data-host-unknown={id}>{translate('hostUnknownMeans', { id })}</p>
        <p>
          <OutLink href={collectiveDirectory}>{translate('wholeDirectory')}</OutLink>
        </p>
      </PageFrame>
    );
  }
  const { name, website, membership } = organization;
  return (
    <PageFrame title={name} lead={standingOf(organization)}>
      <p class={styles.ways} data-host-page={organization.id} data-membership={membership.state}>
        <StarCorner id={organization.id} name={name} />
        {website && <OutLink href={website}>{translate('hostSite')}</OutLink>}
        {membership.state === 'member' && (
          <a href={compareAddress([organization.id])} data-to-compare>
            {translate('compareHost')}
          </a>
        )}
        <CollectiveEntry organization={organization} />
      </p>
      {membership.state === 'former' && <p>{translate('formerMeans')}</p>}
      {membership.state === 'uncertain' && <UncertainPanel organization={organization} isUnderTitle />}
      {(membership.state === 'member' || membership.state === 'uncertain') && (
        <Services organization={organization} services={state.services} />
      )}
      <Machines organization={organization} />
      <PageSection name="facts" title={translate(factsTitle[membership.state], { organization: name })}>
        <HostFacts organization={organization} withMembership={false} isOwnPage />
      </PageSection>
      <PageSection name="mend" title={translate('hostMend')}>
        {membership.state !== 'former' && (
          <Fold
            name="data-your-host"
            summary={translate('yourHost')}
            load={async () => {
              const [{ YourHost }, { WholeFiles }] = await Promise.all([
                import('../../components/host/your-host'),
                import('./whole-files'),
              ]);
              return (
                <>
                  <YourHost organization={organization} />
                  <WholeFiles organization={organization} />
                </>
              );
            }}
          />
        )}
        <Fold
          name="data-report"
          summary={translate('anError')}
          load={async () => {
            const { ReportForm } = await import('../../components/report/report-form');
            return <ReportForm subject={{ organization: organization.id }} />;
          }}
        />
      </PageSection>
    </PageFrame>
  );
}

/** Only a member commits to something. */
const factsTitle = {
  member: 'whoIs',
  former: 'whatItDeclared',
  uncertain: 'whoIsHost',
  collective: 'whoIsHost',
} as const;

/** Where it stands with the collective, as far as the list knows. */
function standingOf(organization: Organization): string | undefined {
  const { membership, name } = organization;
  switch (membership.state) {
    case 'member':
      return memberSince(membership.since);
    case 'former':
      return formerSince(organization);
    case 'collective':
      return translate('isCollective', { organization: name });
    default:
      return undefined;
  }
}

function Services({ organization, services }: Pick<HostState, 'services'> & { organization: Organization }) {
  if (services.length === 0) return <p>{translate('hostNoService')}</p>;
  return (
    <PageSection name="services" title={translateCount('itsServices', services.length)}>
      <ul class={styles.services}>
        {services.map((one) => (
          <li key={one.service.id}>
            <HostServiceLine organization={organization} of={one} />
          </li>
        ))}
      </ul>
    </PageSection>
  );
}
