import type { CataloguedKind } from '../../utils/core/catalogue/compiled-catalogue';
import type { Label } from '../../utils/core/registry/label';
import type { Organization } from '../../utils/core/registry/registry';
import { translate, translateCount } from '../../utils/browser/translate';
import { dateInSentence, dateInWords, hostOf } from '../page/format';
import { HostFacts, isFromPublicPages, memberSince } from './host-facts';
import { CollectivePanel } from './collective-panel';
import { kindName } from '../page/kind-name';
import styles from './label-panel.module.css';
import { UncertainPanel } from './uncertain-panel';
import { OutLink } from '../page/out-link';

/** A longer list of services is folded, so that the page stays in sight. */
const servicesOpen = 8;

interface Props {
  label: Extract<Label, { organization: string }>;
  organization: Organization;
  kindOf: (id: string) => CataloguedKind | undefined;
}

/** Whose site this is: a member's, a former member's, the collective's, or one of which that is not known. */
export function LabelPanel({ label, organization, kindOf }: Props) {
  const { services, membership, name } = organization;
  if (label.label === 'uncertain') return <UncertainPanel organization={organization} />;
  if (label.label === 'collective') return <CollectivePanel organization={organization} host={label.host} />;
  return (
    <div class={styles.panel}>
      <div class={label.label === 'member' ? styles.labelled : styles.former}>
        <h1>{headline(label, organization)}</h1>
        {label.label === 'member' && <p>{memberSince(membership.since)}</p>}
        {label.label === 'undeclared' && (
          <p>
            {translate(isFromPublicPages(organization) ? 'notListedMeans' : 'undeclaredMeans', { organization: name })}
          </p>
        )}
        {label.label === 'former' && <p>{translate('formerMeans')}</p>}
      </div>
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
    </div>
  );
}

function headline(label: Props['label'], organization: Organization): string {
  const { name, membership } = organization;
  const { until, reason } = membership;
  if (label.label === 'member') return translate('isMember', { organization: name });
  if (label.label === 'undeclared') {
    // Of a host whose services we gathered, only the list can be said to lack an address.
    return translate(isFromPublicPages(organization) ? 'isNotListed' : 'isUndeclared', { organization: name });
  }
  if (until === undefined) return translate('isFormer', { organization: name });
  return reason === 'unlisted'
    ? translate('isFormerUnlisted', { organization: name, date: dateInWords(until) })
    : translate('isFormerSince', { organization: name, date: dateInSentence(until) });
}
