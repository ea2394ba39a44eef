import { useState } from 'preact/hooks';
import type { Place } from '../utils/core/gazetteer/place';
import { translate } from '../utils/browser/translate';
import styles from './near.module.css';
import { TownPicker } from './town-picker';

interface Props {
  /** The sentence that counts what is offered. */
  sentence: string;
  place?: Place;
  findTowns: (typed: string) => Promise<Place[]>;
  onChoose: (place: Place | undefined) => void;
}

/** How many, near where; the town is changed in place. */
export function Near({ sentence, place, findTowns, onChoose }: Props) {
  const [changing, setChanging] = useState(false);
  return (
    <div class={styles.near}>
      <p>
        <strong>{sentence}</strong>{' '}
        <button type="button" aria-expanded={changing} onClick={() => setChanging(!changing)}>
          {translate(place ? 'changeTown' : 'chooseTown')}
        </button>
      </p>
      {changing && (
        <TownPicker
          place={place}
          findTowns={findTowns}
          onChoose={(town) => {
            setChanging(false);
            onChoose(town);
          }}
        />
      )}
    </div>
  );
}
