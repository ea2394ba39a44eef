import { useState } from 'preact/hooks';
import type { KindOffer } from '../../utils/core/page/describe-page';
import type { Organization } from '../../utils/core/registry/registry';
import type { Suggestion } from '../../utils/core/suggest/suggest';
import type { Place } from '../../utils/core/place/place';
import { translate, translateCount } from '../../utils/browser/translate';
import type { CharterText } from '../host/host-facts';
import { kindName } from '../page/kind-name';
import { OutLink } from '../page/out-link';
import { SuggestionCard } from './suggestion-card';
import styles from './suggestion-list.module.css';

/** Cards shown at first, and more at each press: enough to choose from, few enough to read. */
const cardsAtFirst = 5;
const cardsMore = 20;
/** The collective's own directory, which may know more than the registry. */
const directory = 'https://www.chatons.org/search/by-service';

interface Props {
  offer: KindOffer;
  place?: Place;
  charter: CharterText;
  loadOrganization: (id: string) => Promise<Organization | undefined>;
}

/** What is offered for one kind, best first, with the reason for the order; or that nobody offers it. */
export function SuggestionList({ offer, place, charter, loadOrganization }: Props) {
  const [shown, setShown] = useState(cardsAtFirst);
  const [isUnfolded, setUnfolded] = useState(offer.certain === 0); // what is folded is not drawn yet
  const { suggestions } = offer;
  const kind = kindName(offer.kind);
  if (suggestions.length === 0) {
    return (
      <p class={styles.none}>
        {translate('offersNone', { kind })} <OutLink href={directory}>{translate('directoryMayKnow')}</OutLink>
      </p>
    );
  }
  const certain = suggestions.filter((suggestion) => suggestion.certain);
  const possible = suggestions.filter((suggestion) => !suggestion.certain);
  const cards = (some: Suggestion[]) => (
    <div class={styles.cards}>
      {some.map((suggestion) => (
        <SuggestionCard
          key={suggestion.service}
          suggestion={suggestion}
          near={place !== undefined}
          charter={charter}
          loadOrganization={loadOrganization}
        />
      ))}
    </div>
  );
  return (
    <>
      {cards(certain.slice(0, shown))}
      {certain.length > shown && (
        <button type="button" class={styles.more} onClick={() => setShown(shown + cardsMore)}>
          {translateCount('showMore', certain.length - shown)}
        </button>
      )}
      {possible.length > 0 && (
        <details
          class={styles.possible}
          open={certain.length === 0}
          onToggle={({ currentTarget }) => currentTarget.open && setUnfolded(true)}
        >
          <summary>{translateCount('possibleOffers', possible.length)}</summary>
          {isUnfolded && possible.some(({ byName }) => !byName) && <p>{translate('ifEnabled')}</p>}
          {isUnfolded && possible.some(({ byName }) => byName) && <p>{translate('ifNamed')}</p>}
          {isUnfolded && cards(possible.slice(0, shown))}
        </details>
      )}
      <div class={styles.foot}>
        <details>
          <summary>{translate('whyThisOrder')}</summary>
          <p>{translate(place ? 'orderWithTown' : 'orderWithoutTown')}</p>
        </details>
        <OutLink href={directory}>{translate('wholeDirectory')}</OutLink>
      </div>
    </>
  );
}
