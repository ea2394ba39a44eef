import { useState } from 'preact/hooks';
import { openingOf } from '../../utils/core/suggest/opening';
import type { CataloguedKind } from '../../utils/core/catalogue/compiled-catalogue';
import type { Suggestion } from '../../utils/core/suggest/suggestion';
import { translate, translateCount } from '../../utils/browser/translate';
import { collectiveDirectory } from '../page/collective-directory';
import { OutLink } from '../page/out-link';
import { faceOf, OfferBody } from './offer-card';
import styles from './other-offers.module.css';
import { Want } from './want';
import { placeOf, termsOf } from './terms';

/** Lines shown at first, and more at each press: enough to choose from, few enough to read. */
const linesAtFirst = 5;
const linesMore = 20;
const filters = {
  noAccount: (suggestion: Suggestion) => openingOf(suggestion, (count) => new Uint8Array(count)).needs === 'nothing',
  openNow: ({ availability }: Suggestion) => availability === 'usable',
};
type Filter = keyof typeof filters;
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Object.keys forgets the names of its keys
const filterNames = Object.keys(filters) as Filter[];

interface Props {
  /** All but the first, best first. */
  suggestions: Suggestion[];
  isTownChosen: boolean;
  /** Undefined where nothing is kept. */
  kind: CataloguedKind | undefined;
}

/** Who else offers it, a line each that opens into a card; with the reason for the order, and what is left out. */
export function OtherOffers({ suggestions, isTownChosen, kind }: Props) {
  const [shown, setShown] = useState(linesAtFirst);
  const [chosen, setChosen] = useState<readonly Filter[]>([]);
  const fitting = suggestions.filter((suggestion) => chosen.every((filter) => filters[filter](suggestion)));
  const hidden = suggestions.length - fitting.length;
  return (
    <div class={styles.others}>
      {suggestions.length > 2 && (
        <div class={styles.filters}>
          {filterNames.map((filter) => (
            <label key={filter}>
              <input
                type="checkbox"
                checked={chosen.includes(filter)}
                onChange={({ currentTarget: { checked } }) =>
                  setChosen((before) => (checked ? [...before, filter] : before.filter((one) => one !== filter)))
                }
              />{' '}
              {translate(`filter_${filter}`)}
            </label>
          ))}
        </div>
      )}
      {fitting.slice(0, shown).map((suggestion) => (
        <OfferLine key={suggestion.service} suggestion={suggestion} isTownChosen={isTownChosen} />
      ))}
      {fitting.length > shown && (
        <button type="button" class={styles.more} onClick={() => setShown(shown + linesMore)}>
          {translateCount('showMore', fitting.length - shown)}
        </button>
      )}
      {hidden > 0 && <p role="status">{translateCount('hiddenByFilter', hidden)}</p>}
      {kind && isTownChosen && <Want kind={kind} isOffered />}
      <div class={styles.foot}>
        <details>
          <summary>{translate('whyThisOrder')}</summary>
          <p>{translate(isTownChosen ? 'orderWithTown' : 'orderWithoutTown')}</p>
        </details>
        <OutLink href={collectiveDirectory}>{translate('wholeDirectory')}</OutLink>
      </div>
    </div>
  );
}

/** One line of a host; in the form of the first, when it is opened. */
function OfferLine({ suggestion, isTownChosen }: { suggestion: Suggestion; isTownChosen: boolean }) {
  const [isOpen, setOpen] = useState(false);
  const { name, organizationName } = suggestion;
  const about = [placeOf(suggestion, isTownChosen), ...termsOf(suggestion)].filter(Boolean).join(' · ');
  return (
    <article class={styles.line} {...faceOf(suggestion)}>
      <details onToggle={({ currentTarget }) => currentTarget.open && setOpen(true)}>
        <summary>
          <h3>{[...new Set([name, organizationName])].join(' · ')}</h3>
          <span>{about}</span>
        </summary>
        {isOpen && <OfferBody suggestion={suggestion} isTownChosen={isTownChosen} />}
      </details>
    </article>
  );
}
