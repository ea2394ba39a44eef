import charter from '../../data/charter.json';
import { factText, linkTexts, missingText } from '../../components/host/fact-text';
import { hrefOf, isFromPublicPages } from '../../components/host/facts-told';
import { memberSince } from '../../components/host/host-facts';
import { formerSince } from '../../components/host/label-panel';
import { dateInWords, distanceInWords } from '../../components/page/format';
import { OutLink } from '../../components/page/out-link';
import { cautionsOf, termsOf } from '../../components/suggestions/terms';
import type { Offered } from '../../utils/core/compare/compare';
import { hostFacts, type DeclaredFact, type MissingFact } from '../../utils/core/page/host-facts';
import { machinesOf } from '../../utils/core/page/machines';
import type { Organization } from '../../utils/core/registry/registry';
import { translate, translateCount } from '../../utils/browser/translate';
import type { Compared } from './load-compare';
import styles from './compare-table.module.css';

/** Whether a host offers a kind, as far as the list knows, and on which terms. */
export function Offer({ offered, host }: { offered: Offered; host: Organization }) {
  if (offered.offer === 'unlisted') return <None>{translate('compareNotListed')}</None>;
  const { best, offer } = offered;
  const service = host.services.find(({ id }) => id === best.service);
  const terms = hostFacts(host, service).links.find(({ fact }) => 'link' in fact && fact.link === 'terms');
  return (
    <div data-offered={offer}>
      {offer === 'possible' && <>{translate('comparePossible')} </>}
      <OutLink href={best.url}>{best.name}</OutLink>
      {best.software && <small>{best.software}</small>}
      {[...termsOf(best), ...cautionsOf(best)].map((said) => (
        <small key={said}>{said}</small>
      ))}
      {terms && (
        <small>
          <OutLink href={terms.value}>{factText(terms)}</OutLink>
        </small>
      )}
    </div>
  );
}

export function Place({ of: { host, distanceKm }, isTownChosen }: { of: Compared; isTownChosen: boolean }) {
  const far = isTownChosen && distanceKm !== undefined && distanceInWords(distanceKm);
  if (host.address === undefined && distanceKm === undefined) return <NotPublished />;
  return <>{[host.address, far].filter(Boolean).join(', ')}</>;
}

/** Where it stands with the collective. */
export function Standing({ host }: { host: Organization }) {
  const { state, since } = host.membership;
  if (state === 'member') return <>{memberSince(since)}</>;
  return state === 'former' ? <>{formerSince(host)}</> : <None>{translate('compareNotKnown')}</None>;
}

/** A member commits to the charter, the same for all; whoever is none commits to nothing here. */
export function Commitments({ host: { membership } }: { host: Organization }) {
  if (membership.state !== 'member') return <None>{translate('compareNoCommitment')}</None>;
  return (
    <>
      {translate('compareCommitted')} <OutLink href={charter.url}>{translate('charterLink')}</OutLink>
    </>
  );
}

/** What it declares of one thing, else that it does not publish it. */
export function Stated({ host, name }: { host: Organization; name: MissingFact }) {
  const { declared, links } = hostFacts(host);
  const isIt = ({ fact }: DeclaredFact) =>
    'link' in fact
      ? fact.link === name || (name === 'contact' && fact.link === 'email')
      : 'fact' in fact && fact.fact === name;
  const said = [...declared, ...links].filter(isIt);
  if (said.length === 0) return <NotPublished />;
  const texts = linkTexts(said);
  return (
    <>
      {said.map((one, index) => (
        <div key={one.value}>
          {'link' in one.fact ? <OutLink href={hrefOf(one)}>{texts[index]}</OutLink> : texts[index]}
        </div>
      ))}
    </>
  );
}

/** Who runs the machines, for all services alike or for so many of them. */
export function Machines({ host }: { host: Organization }) {
  const groups = machinesOf(host);
  if (groups.every(({ declared }) => declared.length === 0)) return <NotPublished />;
  return (
    <>
      {groups.map(({ services, declared }) => (
        <div key={services[0]?.id}>
          {declared.length === 0 ? <NotPublished /> : declared.map(factText).join(' · ')}
          {groups.length > 1 && <small>{translateCount('compareOfServices', services.length)}</small>}
        </div>
      ))}
    </>
  );
}

export function Missing({ host }: { host: Organization }) {
  return <None>{missingText(hostFacts(host).notPublished)}</None>;
}

/** Where all of this was read, and when; each source stands on the page of the host. */
export function Told({ host }: { host: Organization }) {
  const { date } = host.file;
  const inFile = date && translate('fileOf', { date: dateInWords(date) });
  return (
    <>
      {isFromPublicPages(host) ? translate('declaredPublicly') : inFile}{' '}
      <a href={`/host.html?id=${host.id}`}>{translate('sourcesOf', { name: host.name })}</a>
    </>
  );
}

function NotPublished() {
  return <None>{translate('compareNotPublished')}</None>;
}

function None({ children }: { children: string }) {
  return <span class={styles.none}>{children}</span>;
}
