import { useState } from 'preact/hooks';
import { openingOf } from '../../utils/core/suggest/opening';
import type { Suggestion } from '../../utils/core/suggest/suggestion';
import type { Reason } from '../../utils/core/suggest/why-first';
import { inOurs, translate } from '../../utils/browser/translate';
import { HostFold } from '../host/host-fold';
import { StarCorner } from '../host/star-corner';
import { Fold } from '../page/fold';
import { hostOf } from '../page/format';
import { OutLink } from '../page/out-link';
import styles from './offer-card.module.css';
import { cautionsOf, placeOf, reasonOf, termsOf } from './terms';

interface Props {
  suggestion: Suggestion;
  /** Whether a town was chosen: without one, distance has no meaning and is not shown. */
  isTownChosen: boolean;
  /** Why it stands first, if it does. */
  why?: Reason;
}

const randomBytes = (count: number) => crypto.getRandomValues(new Uint8Array(count));

/** The stable face of a suggestion; see tests/README.md. */
export function faceOf({ service, organization, kind, distanceKm, registration }: Suggestion) {
  return {
    'data-service': service,
    'data-organization': organization,
    'data-kind': kind,
    'data-distance-km': distanceKm === undefined ? '' : distanceKm.toFixed(1),
    'data-registration': registration.join(';'),
  };
}

/** The suggestion that stands first. */
export function FirstOffer({ suggestion, canKeep, ...rest }: Props & { canKeep: boolean }) {
  return (
    <article class={styles.card} data-primary {...faceOf(suggestion)}>
      {canKeep && <StarCorner key={suggestion.service} id={suggestion.service} name={suggestion.name} />}
      <h2>{suggestion.name}</h2>
      <OfferBody suggestion={suggestion} {...rest} />
    </article>
  );
}

/** One service proposed: whose, where, for whom, why, and one button that says the task; the rest folds away. */
export function OfferBody({ suggestion, isTownChosen, why }: Props) {
  const { service, organization, organizationName } = suggestion;
  const cautions = cautionsOf(suggestion);
  return (
    <div class={styles.body}>
      <p class={styles.soft}>
        {[translate('byHost', { organization: organizationName }), placeOf(suggestion, isTownChosen, why)]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p>{[...termsOf(suggestion), reasonOf(suggestion, why)].filter(Boolean).join(' · ')}</p>
      {cautions.length > 0 && (
        <ul class={styles.cautions}>
          {cautions.map((caution) => (
            <li key={caution}>{caution}</li>
          ))}
        </ul>
      )}
      <OpenButton suggestion={suggestion} />
      <HostFold organization={organization} name={organizationName} service={service} />
      <Fold
        name="data-report"
        summary={<small>{translate('anError')}</small>}
        load={async () => {
          const { ReportForm } = await import('../report/report-form');
          return <ReportForm subject={{ service, kind: suggestion.kind }} />;
        }}
      />
    </div>
  );
}

/** Opens the task, else the service, and says what is needed there; a name made up for it is another each time. */
export function OpenButton({ suggestion }: { suggestion: Suggestion }) {
  const [opening, setOpening] = useState(() => openingOf(suggestion, randomBytes));
  const { organizationName, name, kind } = suggestion;
  const { href, task, needs, signedIn } = opening;
  const label = task ? inOurs(task) : translate(signedIn ? `open_${needs}` : 'open');
  const taskLater = signedIn && translate('signedIn', { task: uncapitalized(inOurs(signedIn.task)) });
  const host = { service: name, organization: organizationName, host: hostOf(href) };
  // After the browser has followed the link: drawn before, it would follow the next one.
  const renew = () => void setTimeout(() => setOpening(openingOf(suggestion, randomBytes)));
  return (
    <div class={styles.act}>
      <OutLink
        href={href}
        class={styles.open}
        label={translate('openLabel', { task: label, ...host })}
        data-task={task ? kind : ''}
        onFollow={renew}
      >
        {href.startsWith('https:') ? label : hostOf(href)}
      </OutLink>
      {taskLater && (
        <OutLink href={signedIn.href} label={translate('openLabel', { task: taskLater, ...host })}>
          {taskLater}
        </OutLink>
      )}
    </div>
  );
}

const uncapitalized = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
