import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import type { Organization } from '../../utils/core/registry/registry';
import type { Suggestion } from '../../utils/core/suggest/suggest';
import { translate } from '../../utils/browser/translate';
import { dateInSentence, dateInWords, distanceInWords, hostOf } from '../page/format';
import type { CharterText } from '../host/host-facts';
import { OutLink } from '../page/out-link';
import styles from './suggestion-card.module.css';

interface Props {
  suggestion: Suggestion;
  /** Whether a town was chosen: without one, distance has no meaning and is not shown. */
  near: boolean;
  charter: CharterText;
  loadOrganization: (id: string) => Promise<Organization | undefined>;
}

/** One service proposed: whose, where, for whom, with one thing to do; all the rest folds away under one line. */
export function SuggestionCard({ suggestion, near, charter, loadOrganization }: Props) {
  const [facts, setFacts] = useState<ComponentChild>();
  const { service, name, organizationName, url, software, address, distanceKm, registration, description } = suggestion;
  const load = async () => {
    // Facts are read, and the code that draws them loaded, when somebody asks for them.
    const [organization, { HostFacts }] = await Promise.all([
      loadOrganization(suggestion.organization),
      import('../host/host-facts'),
    ]);
    const known = organization?.services.find(({ id }) => id === service);
    if (organization) setFacts(<HostFacts organization={organization} service={known} charter={charter} />);
  };
  return (
    <article
      class={styles.card}
      data-service={service}
      data-organization={suggestion.organization}
      data-kind={suggestion.kind}
      data-distance-km={distanceKm === undefined ? '' : distanceKm.toFixed(1)}
      data-registration={registration.join(';')}
    >
      <header class={styles.head}>
        <h2>{name}</h2>
        {near && <span class={styles.soft}>{distanceInWords(distanceKm)}</span>}
      </header>
      <p class={styles.line}>
        {[organizationName, address, software && translate('software', { software })].filter(Boolean).join(' · ')}
      </p>
      {description && <p class={styles.about}>{description}</p>}
      <div class={styles.act}>
        <ul class={styles.chips}>
          {chips(suggestion).map(({ text, tone }) => (
            <li key={text} class={styles[tone]}>
              {text}
            </li>
          ))}
        </ul>
        <OutLink
          href={url}
          class={styles.open}
          label={translate('openLabel', { service: name, organization: organizationName, host: hostOf(url) })}
        >
          {url.startsWith('https:') ? translate('open') : hostOf(url)}
        </OutLink>
      </div>
      <details class={styles.fold} onToggle={({ currentTarget }) => void (currentTarget.open && load())}>
        <summary>{translate('whoIs', { organization: organizationName })}</summary>
        {facts}
      </details>
    </article>
  );
}

/** What decides whether somebody can use it, in the order in which it matters. */
function chips({ registration, load, status, probe, staleSince, lastSeen, entry, byName, known }: Suggestion): Chip[] {
  const found: Chip[] = [];
  if (load && load !== 'OPEN') found.push({ text: translate(`load_${load}`), tone: 'off' });
  if (status && status !== 'OK' && status !== 'VOID') found.push({ text: translate(`status_${status}`), tone: 'off' });
  if (probe?.reachable === false) {
    found.push({ text: translate('unreachableOn', { date: dateInWords(probe.date) }), tone: 'off' });
  }
  if (staleSince) found.push({ text: translate('staleSince', { date: dateInWords(staleSince) }), tone: 'quiet' });
  if (lastSeen) found.push({ text: translate('lastSeen', { year: lastSeen }), tone: 'quiet' });
  if (byName) found.push({ text: translate('byName'), tone: 'quiet' });
  if (entry === 'page') found.push({ text: translate('entryPage'), tone: 'quiet' });
  for (const level of registration) found.push({ text: translate(`registration_${level}`), tone: 'chip' });
  if (registration.length === 0) found.push(...accountOf(known));
  if (known?.ended) found.push({ text: endOf(known.name, known.ended), tone: 'quiet' });
  if (known?.notFree) found.push({ text: translate('software_notFree', { software: known.name }), tone: 'quiet' });
  return found;
}

/** Where the host does not say who may register: what its software is known for, or that nobody says. */
function accountOf(known: Suggestion['known']): Chip[] {
  switch (known?.account) {
    case 'never':
    case 'optional':
      return [{ text: translate(`account_${known.account}`, { software: known.name }), tone: 'chip' }];
    case 'always':
      return [{ text: translate('account_always'), tone: 'quiet' }];
    default:
      return [{ text: translate('registrationUnknown'), tone: 'quiet' }];
  }
}

function endOf(software: string, { since, successor }: { since: string; successor?: string }): string {
  const date = dateInSentence(since);
  return successor === undefined
    ? translate('software_ended', { software, date })
    : translate('software_endedAndFollowed', { software, date, successor });
}

interface Chip {
  text: string;
  tone: Tone;
}

type Tone = 'chip' | 'quiet' | 'off';
