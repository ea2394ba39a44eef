import type { ComponentChildren } from 'preact';
import { kindName } from '../../components/page/kind-name';
import { compareAddress } from '../../utils/core/compare/compared-hosts';
import { inList, translate } from '../../utils/browser/translate';
import { Commitments, Machines, Missing, Offer, Place, Standing, Stated, Told } from './compare-cells';
import type { Compared, CompareState } from './load-compare';
import styles from './compare-table.module.css';

/**
 * A table with a column for each host. On a narrow window its rows stand below one another, and each cell says whose it
 * is, as a reader that does not see it says anyway.
 */
export function CompareTable({ state }: { state: CompareState }) {
  const { hosts, rows, covers, used, kindOf, isTownChosen } = state;
  const ids = hosts.map(({ host }) => host.id);
  return (
    <table class={styles.table} data-compare={ids.join(',')}>
      <caption>{translate('compareCaption')}</caption>
      <thead>
        <tr>
          <td class={styles.corner} aria-hidden="true" />
          {hosts.map(({ host: { id, name } }) => (
            <th key={id} scope="col" data-compared={id}>
              <a href={`/host.html?id=${id}`}>{name}</a>
              <a
                class={styles.away}
                href={compareAddress(ids.filter((one) => one !== id))}
                aria-label={translate('compareRemove', { name })}
                title={translate('compareRemove', { name })}
              >
                ×
              </a>
            </th>
          ))}
        </tr>
      </thead>
      {rows.length > 0 && (
        <tbody>
          <Title span={hosts.length + 1}>{translate('compareUsed')}</Title>
          <Row name="covers" title={translate('compareCovers')} hosts={hosts}>
            {({ host }) => translate('compareCount', { covers: covers.get(host.id) ?? 0, of: used })}
          </Row>
          {rows.map(({ kind, services, offers }) => (
            <Row
              key={kind}
              name={kind}
              title={kindName(kindOf(kind)!)}
              about={translate('compareInstead', { services: inList(services) })}
              hosts={hosts}
            >
              {({ host }) => <Offer offered={offers.get(host.id)!} host={host} />}
            </Row>
          ))}
        </tbody>
      )}
      <tbody>
        <Title span={hosts.length + 1}>{translate('compareWho')}</Title>
        <Row name="place" title={translate('comparePlace')} hosts={hosts}>
          {(one) => <Place of={one} isTownChosen={isTownChosen} />}
        </Row>
        <Row name="member" title={translate('compareMember')} hosts={hosts}>
          {({ host }) => <Standing host={host} />}
        </Row>
        <Row name="commitments" title={translate('commitments')} hosts={hosts}>
          {({ host }) => <Commitments host={host} />}
        </Row>
        <Row name="type" title={translate('compareType')} hosts={hosts}>
          {({ host }) => <Stated host={host} name="type" />}
        </Row>
        <Row name="machines" title={translate('machines')} hosts={hosts}>
          {({ host }) => <Machines host={host} />}
        </Row>
        {(['terms', 'contact', 'give'] as const).map((name) => (
          <Row key={name} name={name} title={translate(`link_${name}`)} hosts={hosts}>
            {({ host }) => <Stated host={host} name={name} />}
          </Row>
        ))}
        <Row name="missing" title={translate('compareMissing')} hosts={hosts}>
          {({ host }) => <Missing host={host} />}
        </Row>
        <Row name="told" title={translate('compareTold')} hosts={hosts}>
          {({ host }) => <Told host={host} />}
        </Row>
      </tbody>
    </table>
  );
}

function Title({ span, children }: { span: number; children: ComponentChildren }) {
  return (
    <tr>
      <th scope="rowgroup" colSpan={span} class={styles.title}>
        {children}
      </th>
    </tr>
  );
}

interface RowProps {
  /** By this name tests find it. */
  name: string;
  title: string;
  about?: string;
  hosts: readonly Compared[];
  children: (of: Compared) => ComponentChildren;
}

function Row({ name, title, about, hosts, children }: RowProps) {
  return (
    <tr data-compare-row={name}>
      <th scope="row">
        {title}
        {about && <small>{about}</small>}
      </th>
      {hosts.map((one) => (
        <td key={one.host.id} data-of={one.host.id}>
          <span class={styles.whose} aria-hidden="true">
            {one.host.name}
          </span>
          <div>{children(one)}</div>
        </td>
      ))}
    </tr>
  );
}
