import { KindIcon } from '../../components/page/kind-icon';
import { kindName } from '../../components/page/kind-name';
import { OutLink } from '../../components/page/out-link';
import { hostOf } from '../../components/page/format';
import { OfferBody } from '../../components/suggestions/offer-card';
import type { HostService } from './load-host';
import styles from './host-page.module.css';

interface Props {
  of: HostService;
  isTownChosen: boolean;
}

/** One service of a host: a line that opens to its task, terms, software and state. */
export function HostServiceLine({ of: { service, kind, suggestion }, isTownChosen }: Props) {
  return (
    <details class={styles.service} data-host-service={service.id}>
      <summary>
        <KindIcon kind={kind} /> <strong>{service.name}</strong>
        <span>{kind ? kindName(kind) : hostOf(service.url)}</span>
      </summary>
      {suggestion ? (
        <OfferBody suggestion={suggestion} isTownChosen={isTownChosen} />
      ) : (
        <p>
          {service.description} <OutLink href={service.url}>{hostOf(service.url)}</OutLink>
        </p>
      )}
    </details>
  );
}
