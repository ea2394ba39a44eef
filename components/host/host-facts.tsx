import charter from '../../data/charter.json';
import { hostFacts } from '../../utils/core/page/host-facts';
import type { Organization, Service } from '../../utils/core/registry/registry';
import { translate } from '../../utils/browser/translate';
import { dateInSentence } from '../page/format';
import { OutLink } from '../page/out-link';
import { commitmentText } from './commitment-text';
import { FactsTold } from './facts-told';
import styles from './host-facts.module.css';
import { MemberTick } from './member-tick';
import { SoftwareFold } from './software-fold';

interface Props {
  organization: Organization;
  service?: Service;
  /** Since when it is a member, unless that is said already. */
  withMembership?: boolean;
  /** On the page of the host, no link leads there. */
  isOwnPage?: boolean;
}

/** What a host commits to, what it declares, and what it does not publish; each fact with where it was read. */
export function HostFacts({ organization, service, withMembership = true, isOwnPage = false }: Props) {
  const { membership, file } = organization;
  const isMember = membership.state === 'member';
  return (
    <div class={styles.facts}>
      {isMember && withMembership && (
        <p class={styles.member}>
          <MemberTick />
          {memberSince(membership.since)}
        </p>
      )}
      {organization.description && <p>{organization.description}</p>}
      {service?.description && <p>{service.description}</p>}
      {isMember && (
        <section>
          <h3>
            {translate('commitments')} <OutLink href={charter.url}>{translate('charterLink')}</OutLink>
          </h3>
          <ul class={styles.commitments}>
            {charter.commitments.map((commitment) => (
              <li key={commitment}>{commitmentText(commitment)}</li>
            ))}
          </ul>
        </section>
      )}
      <FactsTold
        organization={organization}
        facts={hostFacts(organization, service)}
        date={service?.file.date ?? file.date}
        alsoSaid={saidOfItself(organization)}
      >
        {service && <SoftwareFold service={service} />}
      </FactsTold>
      {!isOwnPage && (
        <a href={`/host.html?id=${organization.id}`} target="_blank" data-to-host={organization.id}>
          {translate('hostPage')}
        </a>
      )}
    </div>
  );
}

export function memberSince(since: string | undefined): string {
  return since ? translate('memberSince', { date: dateInSentence(since) }) : translate('memberDateUnknown');
}

/** Its membership and where it is, which are no rows of the facts table. */
function saidOfItself({ name, sources, membership }: Organization) {
  const ofMembership = Object.entries(sources).find(([path]) => path.includes('.memberof.'))?.[1];
  const standing =
    membership.state === 'member'
      ? memberSince(membership.since)
      : translate(membership.state === 'former' ? 'isFormer' : 'isUncertain', { organization: name });
  const ofPlace = sources['organization.geolocation.latitude'];
  const isOther = ofPlace !== sources['organization.geolocation.address'];
  return [[ofMembership, standing] as const, [isOther ? ofPlace : undefined, translate('coordinates')] as const];
}
