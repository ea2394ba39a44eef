import type { ComponentChildren } from 'preact';
import type { DeclaredFact, HostFacts } from '../../utils/core/page/host-facts';
import type { Organization } from '../../utils/core/registry/registry';
import { translate } from '../../utils/browser/translate';
import { dateInWords } from '../page/format';
import { OutLink } from '../page/out-link';
import { factText, linkTexts, missingText } from './fact-text';
import styles from './host-facts.module.css';
import { sourceLink } from './source-link';

interface Props {
  organization: Organization;
  facts: HostFacts;
  /** Date of the file in which they stand. */
  date: string | undefined;
  /** What rests on a source beside these facts. */
  alsoSaid?: (readonly [source: string | undefined, statement: string])[];
  /** Between what is declared and what is not. */
  children?: ComponentChildren;
}

/** What is declared, with where and when it was read, and what is not published. */
export function FactsTold({ organization, facts, date, alsoSaid = [], children }: Props) {
  const { declared, links, notPublished } = facts;
  const { staleSince } = organization;
  const isPublic = isFromPublicPages(organization);
  const sources = bySource([
    ...alsoSaid,
    ...[...declared, ...links].map((fact) => [fact.source, factText(fact)] as const),
  ]);
  const texts = linkTexts(links);
  return (
    <>
      <section>
        <h3>
          {translate(isPublic ? 'declaredPublicly' : 'declared')}
          <small> {whereDeclared(organization, date)}</small>
        </h3>
        {staleSince && <p class={styles.soft}>{translate('staleSince', { date: dateInWords(staleSince) })}</p>}
        {declared.length === 0 && <p class={styles.soft}>{translate(isPublic ? 'foundNothing' : 'declaredNothing')}</p>}
        <ul class={styles.declared}>
          {declared.map((fact) => (
            <li key={factText(fact)}>{factText(fact)}</li>
          ))}
        </ul>
        {links.length > 0 && (
          <p class={styles.links}>
            {links.map((link, index) => (
              <OutLink key={link.value} href={hrefOf(link)}>
                {texts[index]}
              </OutLink>
            ))}
          </p>
        )}
      </section>
      {children}
      {notPublished.length > 0 && (
        <p class={styles.soft}>{translate('notPublished', { what: missingText(notPublished) })}</p>
      )}
      {sources.length > 0 && (
        <details class={styles.sources}>
          <summary>{translate('sources')}</summary>
          <ul>
            {sources.map(([source, statements]) => (
              <li key={source}>
                {/* A host's own file is the source of nearly all: naming it all again would help nobody. */}
                {isPublic && <span>{statements.join(' · ')}</span>}
                {sourceLink(source)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
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
function bySource(said: NonNullable<Props['alsoSaid']>) {
  const shown = new Map<string, Set<string>>();
  for (const [source, statement] of said) {
    if (source !== undefined) shown.set(source, (shown.get(source) ?? new Set()).add(statement));
  }
  return [...shown].map(([source, statements]) => [source, [...statements]] as const);
}
