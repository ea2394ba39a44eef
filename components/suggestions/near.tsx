import type { FunctionComponent } from 'preact';
import { useState } from 'preact/hooks';
import type { Place } from '../../utils/core/place/place';
import { translate } from '../../utils/browser/translate';
import styles from './near.module.css';
import type { TownPickerProps } from '../town/town-picker';

interface Props {
  /** The sentence that counts what is offered. */
  sentence: string;
  place?: Place;
  findTowns: (typed: string) => Promise<Place[]>;
  /** Undefined where the town cannot be changed. */
  onChoose: ((place: Place | undefined) => void) | undefined;
}

/** How many, near where; the town is changed in place. */
export function Near({ sentence, place, findTowns, onChoose }: Props) {
  const [changing, setChanging] = useState(false);
  const [TownPicker, setTownPicker] = useState<FunctionComponent<TownPickerProps>>();
  const toggle = async () => {
    setChanging(!changing);
    if (TownPicker) return;
    const loaded = await import('../town/town-picker');
    setTownPicker(() => loaded.TownPicker);
  };
  return (
    <div class={styles.near}>
      <p>
        <strong>{sentence}</strong>{' '}
        {onChoose && (
          <button type="button" aria-expanded={changing} onClick={() => void toggle()}>
            {translate(place ? 'changeTown' : 'chooseTown')}
          </button>
        )}
      </p>
      {onChoose && changing && TownPicker && (
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
