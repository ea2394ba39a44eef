import { useId, useRef, useState } from 'preact/hooks';
import type { Place } from '../../utils/core/place/place';
import { translate } from '../../utils/browser/translate';
import styles from './town-picker.module.css';

export interface TownPickerProps {
  place?: Place;
  /** Towns for what was typed so far, a name or a postcode, best first. */
  findTowns: (typed: string) => Promise<Place[]>;
  onChoose: (place: Place | undefined) => void;
}

/** The person's town, changed in place: typed, found in the bundled list, chosen by mouse or by arrow keys. */
export function TownPicker({ place, findTowns, onChoose }: TownPickerProps) {
  const [typed, setTyped] = useState('');
  const [towns, setTowns] = useState<Place[]>();
  const [active, setActive] = useState(0);
  const latest = useRef(0);
  const id = useId();

  const search = async (text: string) => {
    setTyped(text);
    const turn = ++latest.current;
    const found = text.trim().length < 2 ? undefined : await findTowns(text);
    if (turn !== latest.current) return;
    setTowns(found);
    setActive(0);
  };
  const choose = (town: Place | undefined) => {
    setTyped('');
    setTowns(undefined);
    onChoose(town);
  };
  const steer = (event: KeyboardEvent) => {
    if (!towns?.length) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setActive((active + step + towns.length) % towns.length);
    else if (event.key === 'Enter') choose(towns[active]);
    else if (event.key === 'Escape') void search('');
    else return;
    event.preventDefault();
  };
  const open = towns !== undefined && towns.length > 0;
  return (
    <div class={styles.picker}>
      <label for={id}>{translate('townLabel')}</label>
      <input
        id={id}
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        placeholder={place ? townName(place) : translate('townPlaceholder')}
        value={typed}
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={open ? `${id}-${active}` : undefined}
        onInput={({ currentTarget }) => void search(currentTarget.value)}
        onKeyDown={steer}
      />
      <ul id={`${id}-list`} role="listbox" aria-label={translate('townList')} hidden={!open} class={styles.list}>
        {towns?.map((town, index) => (
          <li
            key={`${townName(town)} ${town.latitude} ${town.longitude}`}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            onClick={() => choose(town)}
          >
            {townName(town)}
          </li>
        ))}
      </ul>
      <p role="status" class={styles.hint}>
        {towns?.length === 0 ? translate('townNotFound') : ''}
      </p>
      {place && (
        <button type="button" class={styles.forget} onClick={() => choose(undefined)}>
          {translate('townForget', { town: place.name })}
        </button>
      )}
    </div>
  );
}

/** A town with its region or department, to tell the many Saint-Denis apart. */
export function townName({ name, region }: Place): string {
  return region ? `${name} (${region})` : name;
}
