import { compareAddress } from '../../utils/core/compare/compared-hosts';
import type { HostForAll } from '../../utils/core/suggest/one-host-for-all';
import { inList, translate, translateCount } from '../../utils/browser/translate';
import { HostFold } from '../host/host-fold';
import styles from './one-host.module.css';
import { hostAt } from './host-at';

interface Props {
  /** The first host and the next ones, at least one. */
  hosts: HostForAll[];
  isTownChosen: boolean;
  /** Names of the services in use whose main use is this kind. */
  servicesOf: (kind: string) => string[];
}

/** The one host that offers the most of what somebody uses, for what, and why it is that one; and the next ones. */
export function OneHost({ hosts: [first, ...next], isTownChosen, servicesOf }: Props) {
  if (!first) return null;
  const { organization, organizationName, offers, covers, of } = first;
  const ids = [first, ...next].map((each) => each.organization);
  const host = nameOf(first, isTownChosen);
  const services = offers.flatMap(({ kind }) => servicesOf(kind));
  return (
    <section class={styles.host} {...faceOf(first)}>
      <h3>{covers === of ? translate('oneHostAll', { host, of }) : translateCount('oneHost', covers, { host, of })}</h3>
      <p>{translate('oneHostFor', { services: inList(services) })}</p>
      <HostFold organization={organization} name={organizationName} />
      {next.length > 0 && (
        <div class={styles.next}>
          <p>{translate('oneHostNext')}</p>
          <ul>
            {next.map((one) => (
              <li key={one.organization} {...faceOf(one)}>
                {translate('oneHostShort', { host: nameOf(one, isTownChosen), covers: one.covers, of: one.of })}
              </li>
            ))}
          </ul>
          <a href={compareAddress(ids)} target="_blank" data-to-compare>
            {translate('compareThese')}
          </a>
        </div>
      )}
      <details class={styles.why}>
        <summary>{translate('whyThisOrder')}</summary>
        <p>{translate(isTownChosen ? 'oneHostOrder' : 'oneHostOrderWithoutTown')}</p>
      </details>
    </section>
  );
}

/** The stable face of a host; see tests/README.md. */
function faceOf({ organization, covers, of }: HostForAll) {
  return { 'data-one-host': organization, 'data-covers': covers, 'data-of': of };
}

function nameOf({ organizationName, offers: [offer] }: HostForAll, isTownChosen: boolean): string {
  return offer ? hostAt(offer, isTownChosen) : organizationName;
}
