import type { ComponentChildren } from 'preact';
import { memberSince } from '../../components/host/host-facts';
import { formerSince } from '../../components/host/label-panel';
import buttons from '../../components/page/controls.module.css';
import { kindName } from '../../components/page/kind-name';
import { OutLink } from '../../components/page/out-link';
import { PageFrame } from '../../components/page/page-frame';
import { cautionsOf, placeOf, termsOf } from '../../components/suggestions/terms';
import type { Organization } from '../../utils/core/registry/registry';
import type { Suggestion } from '../../utils/core/suggest/suggest';
import { translate } from '../../utils/browser/translate';
import type { CompareState } from './load-compare';
import styles from './compare-page.module.css';

/** Up to three hosts side by side for what somebody uses: what each offers and says, and no score. */
export function ComparePage({ state: { hosts, rows, isTownChosen } }: { state: CompareState }) {
  return (
    <PageFrame title={translate('compareTitle')} lead={translate('compareLead')}>
      {hosts.length === 0 && <p>{translate('hostUnknown')}</p>}
      {rows.length === 0 && <p>{translate('compareNothingUsed')}</p>}
      <div class={styles.hosts} data-compare={hosts.map(({ id }) => id).join(',')}>
        {hosts.map((host) => (
          <section key={host.id} class={styles.host} data-compared={host.id}>
            <h2>
              <a href={`/host.html?id=${host.id}`}>{host.name}</a>
            </h2>
            <dl>
              <Row term={translate('comparePlace')}>{whereIs(host, rows, isTownChosen)}</Row>
              <Row term={translate('compareMember')}>{standing(host)}</Row>
              {rows.map(({ kind, offers }) => (
                <Row key={kind.id} term={kindName(kind)} kind={kind.id}>
                  <Offer offer={offers.get(host.id)} />
                </Row>
              ))}
              <Row term={translate('comparePrices')}>{translate('compareNotPublished')}</Row>
            </dl>
          </section>
        ))}
      </div>
    </PageFrame>
  );
}

function Row({ term, kind, children }: { term: string; kind?: string; children: ComponentChildren }) {
  return (
    <div data-compare-kind={kind}>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Whether a host offers a kind, as far as the list knows: offered and on which terms, or not in the list. */
function Offer({ offer }: { offer: Suggestion | undefined }) {
  if (!offer) return <span class={buttons.soft}>{translate('compareNotListed')}</span>;
  return (
    <>
      <OutLink href={offer.url}>{offer.name}</OutLink>{' '}
      {[offer.software, ...termsOf(offer), ...cautionsOf(offer)].filter(Boolean).join(' · ')}
    </>
  );
}

/** With the distance where one of its offers has it. */
function whereIs({ id, address }: Organization, rows: CompareState['rows'], isTownChosen: boolean): string {
  const offer = rows.flatMap(({ offers }) => offers.get(id) ?? [])[0];
  return (offer && placeOf(offer, isTownChosen)) ?? address ?? translate('compareNotPublished');
}

function standing(host: Organization): string {
  if (host.membership.state === 'member') return memberSince(host.membership.since);
  return host.membership.state === 'former' ? formerSince(host) : translate('compareNotKnown');
}
