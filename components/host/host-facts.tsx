import charter from '../../data/charter.json';
import type { DeclaredFact } from '../../utils/core/page/host-facts';
import { hostFacts } from '../../utils/core/page/host-facts';
import type { Organization, Service } from '../../utils/core/registry/registry';
import { translate } from '../../utils/browser/translate';
import { commitmentText } from './commitment-text';
import { factText, missingText } from './fact-text';
import { Fold } from '../page/fold';
import { dateInSentence, dateInWords } from '../page/format';
import styles from './host-facts.module.css';
import { OutLink } from '../page/out-link';
import { sourceLink } from './source-link';

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
  const { declared, links, notPublished } = hostFacts(organization, service);
  const { membership, file, staleSince } = organization;
  const { ids, name } = service?.software ?? {};
  const isMember = membership.state === 'member';
  const date = service?.file.date ?? file.date;
  const sources = sourcesShown(organization, declared, links);
  return (
    <div class={styles.facts}>
      {isMember && withMembership && <p class={styles.member}>{memberSince(membership.since)}</p>}
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
      <section>
        <h3>
          {translate(isFromPublicPages(organization) ? 'declaredPublicly' : 'declared')}
          <small> {whereDeclared(organization, date)}</small>
        </h3>
        {staleSince && <p class={styles.soft}>{translate('staleSince', { date: dateInWords(staleSince) })}</p>}
        {declared.length === 0 && <p class={styles.soft}>{translate('declaredNothing')}</p>}
        <ul class={styles.declared}>
          {declared.map((fact) => (
            <li key={factText(fact)}>{factText(fact)}</li>
          ))}
        </ul>
        {links.length > 0 && (
          <p class={styles.links}>
            {links.map((link) => (
              <OutLink key={link.value} href={hrefOf(link)}>
                {factText(link)}
              </OutLink>
            ))}
          </p>
        )}
      </section>
      {ids && (
        <Fold
          name="data-software"
          summary={translate('softwareFold', { software: name ?? '' })}
          load={async () => {
            const [{ readSoftwareDetails }, { SoftwareTold }] = await Promise.all([
              import('../../utils/browser/registry/software-details'),
              import('./software-told'),
            ]);
            return <SoftwareTold software={await readSoftwareDetails(ids)} />;
          }}
        />
      )}
      <p class={styles.soft}>{translate('notPublished', { what: missingText(notPublished) })}</p>
      {sources.length > 0 && (
        <details class={styles.sources}>
          <summary>{translate('sources')}</summary>
          <ul>
            {sources.map(([source, statements]) => (
              <li key={source}>
                {/* A host's own file is the source of nearly all: naming it all again would help nobody. */}
                {isFromPublicPages(organization) && <span>{statements.join(' · ')}</span>}
                {sourceLink(source)}
              </li>
            ))}
          </ul>
        </details>
      )}
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

/** A fact with a source of its own was gathered from public pages; else it stands in the host's own file. */
export function isFromPublicPages({ sources }: Organization): boolean {
  return Object.keys(sources).length > 0;
}

function whereDeclared(organization: Organization, date: string | undefined): string {
  if (isFromPublicPages(organization)) return translate('citedBelow');
  return date ? translate('fileOf', { date: dateInWords(date) }) : '';
}

export function hrefOf({ fact, value }: DeclaredFact): string {
  return fact.read === 'email' ? `mailto:${value}` : value;
}

/** Each source once, with what is said here that rests on it. */
function sourcesShown(organization: Organization, declared: DeclaredFact[], links: DeclaredFact[]) {
  const shown = new Map<string, string[]>();
  const rest = (source: string | undefined, statement: string) => {
    if (source !== undefined) shown.set(source, [...(shown.get(source) ?? []), statement]);
  };
  const { sources, membership } = organization;
  const ofMembership = Object.entries(sources).find(([path]) => path.includes('.memberof.'));
  if (membership.state === 'member') rest(ofMembership?.[1], memberSince(membership.since));
  else rest(ofMembership?.[1], translate('isFormer', { organization: organization.name }));
  const ofPlace = sources['organization.geolocation.latitude'];
  if (ofPlace !== sources['organization.geolocation.address']) rest(ofPlace, translate('coordinates'));
  for (const fact of [...declared, ...links]) rest(fact.source, factText(fact));
  return [...shown].map(([source, statements]) => [source, [...new Set(statements)]] as const);
}
