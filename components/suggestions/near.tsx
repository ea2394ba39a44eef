import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import type { Place } from '../../utils/core/place/place';
import { translate } from '../../utils/browser/translate';
import styles from './near.module.css';

interface Props {
  place?: Place;
  /** Undefined where the town cannot be changed. */
  onChoose: ((place: Place | undefined) => void) | undefined;
}

/** From where distances are counted; the town is changed in place. */
export function Near({ place, onChoose }: Props) {
  const [picker, setPicker] = useState<ComponentChild>();
  if (!onChoose) return null;
  const open = async () => {
    const [{ TownPicker }, { findTowns }] = await Promise.all([
      import('../town/town-picker'),
      import('../../utils/browser/town/find-towns'),
    ]);
    const choose = (town: Place | undefined) => {
      setPicker(undefined);
      onChoose(town);
    };
    setPicker(<TownPicker place={place} findTowns={findTowns} onChoose={choose} />);
  };
  return (
    <div class={styles.near}>
      <p>
        {place && translate('distancesFrom', { town: place.name })}{' '}
        <button
          type="button"
          aria-expanded={picker !== undefined}
          onClick={() => (picker ? setPicker(undefined) : void open())}
        >
          {translate(place ? 'changeTown' : 'chooseTown')}
        </button>
      </p>
      {picker}
    </div>
  );
}
