import type { CataloguedKind } from '../../utils/core/catalogue/compiled-catalogue';
import type { Label } from '../../utils/core/registry/label';
import type { Organization } from '../../utils/core/registry/registry';
import { translate, translateCount } from '../../utils/browser/translate';
import { dateInSentence, dateInWords, hostOf } from '../page/format';
import { hostFacts } from '../../utils/core/page/host-facts';
import { Fold } from '../page/fold';
import { factText } from './fact-text';
import { hrefOf, isFromPublicPages } from './facts-told';
import { HostFacts, memberSince } from './host-facts';
import { CollectivePanel } from './collective-panel';
import { kindName } from '../page/kind-name';
import { MemberTick } from './member-tick';
import styles from './label-panel.module.css';
import { StarCorner } from './star-corner';
import { UncertainPanel } from './uncertain-panel';
import { OutLink } from '../page/out-link';

/** A longer list of services is folded, so that the page stays in sight. */
const servicesOpen = 8;

interface Used {
  name: string;
  kinds: string[];
}

interface Props {
  label: Extract<Label, { organization: string }>;
  organization: Organization;
  kindOf: (id: string) => CataloguedKind | undefined;
  /** The tracked services on which the person is notified. */
  used?: readonly Used[];
  /** Not in a private window. */
  canKeep?: boolean;
}

/**
 * Whose site this is: a member's, a former member's, the collective's, or that of a host whose membership is not known.
 */
export function LabelPanel({ label, organization, kindOf, used = [], canKeep = false }: Props) {
  const { services, membership, name } = organization;
  if (label.label === 'uncertain') return <UncertainPanel organization={organization} />;
  if (label.label === 'collective') return <CollectivePanel organization={organization} host={label.host} />;
  return (
    <div class={styles.panel}>
      <div class={label.label === 'member' ? styles.labelled : styles.former}>
        {canKeep && <StarCorner id={organization.id} name={name} />}
        <h1>
          {label.label === 'member' && <MemberTick />}
          {headline(label, organization)}
        </h1>
        {label.label === 'member' && <p>{memberSince(membership.since)}</p>}
        {label.label === 'undeclared' && (
          <p>
            {translate(isFromPublicPages(organization) ? 'notListedMeans' : 'undeclaredMeans', { organization: name })}
          </p>
        )}
        {label.label === 'former' && <p>{translate('formerMeans')}</p>}
      </div>
      {label.label === 'member' && <Ways organization={organization} />}
      {label.label === 'member' && <InsteadOf services={services} used={used} />}
      {services.length > 0 && label.label !== 'former' && (
        <details class={styles.fold} open={services.length <= servicesOpen}>
          <summary>
            <h2>{translateCount('itsServices', services.length)}</h2>
          </summary>
          <ul class={styles.services}>
            {services.map(({ id, name: service, url, kinds }) => (
              <li key={id}>
                <OutLink href={url}>{service}</OutLink>
                <span>
                  {[kindOf(kinds[0] ?? '')]
                    .flatMap((kind) => kind ?? [])
                    .map(kindName)
                    .join() || hostOf(url)}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <details class={styles.fold} open={label.label === 'former'}>
        <summary>
          <h2>
            {label.label === 'former'
              ? translate('whatItDeclared', { organization: name })
              : translate('whoIs', { organization: name })}
          </h2>
        </summary>
        <HostFacts organization={organization} withMembership={false} />
      </details>
      {label.label !== 'former' && (
        <Fold
          name="data-your-host"
          summary={translate('yourHost')}
          load={async () => {
            const { YourHost } = await import('./your-host');
            return <YourHost organization={organization} />;
          }}
        />
      )}
    </div>
  );
}

/** How one reaches the host, and gives. */
function Ways({ organization }: { organization: Organization }) {
  const shown = new Set(['contact', 'email', 'give']);
  const links = hostFacts(organization).links.filter(({ fact }) => 'link' in fact && shown.has(fact.link));
  if (links.length === 0) return null;
  return (
    <p class={styles.ways}>
      {links.map((link) => (
        <OutLink key={link.value} href={hrefOf(link)}>
          {factText(link)}
        </OutLink>
      ))}
    </p>
  );
}

/** Which of its services do what the person does elsewhere. */
function InsteadOf({ services, used }: { services: Organization['services']; used: readonly Used[] }) {
  const pairs = services.flatMap((service) => {
    const names = used
      .filter(({ kinds }) => kinds.some((kind) => service.kinds.includes(kind)))
      .map(({ name }) => name);
    return names.length > 0 ? [{ service, names }] : [];
  });
  if (pairs.length === 0) return null;
  return (
    <section>
      <h2>{translate('insteadOfUsed')}</h2>
      <ul class={styles.services}>
        {pairs.map(({ service, names }) => (
          <li key={service.id}>
            <OutLink href={service.url}>{service.name}</OutLink>
            <span>{names.join(', ')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function headline(label: Props['label'], organization: Organization): string {
  const { name } = organization;
  if (label.label === 'member') return translate('isMember', { organization: name });
  if (label.label === 'undeclared') {
    // Of a host whose services we gathered, only the list can be said to lack an address.
    return translate(isFromPublicPages(organization) ? 'isNotListed' : 'isUndeclared', { organization: name });
  }
  return formerSince(organization);
}

/** That an organisation is a member no more, and since when if that is known. */
export function formerSince({ name, membership: { until, reason } }: Organization): string {
  if (until === undefined) return translate('isFormer', { organization: name });
  return reason === 'unlisted'
    ? translate('isFormerUnlisted', { organization: name, date: dateInWords(until) })
    : translate('isFormerSince', { organization: name, date: dateInSentence(until) });
}
