import type { Place } from '../../utils/core/place/place';
import { translate } from '../../utils/browser/translate';
import { Combobox } from '../page/combobox';
import controls from '../page/controls.module.css';

export interface TownPickerProps {
  place?: Place;
  /** Towns for what was typed so far, a name or a postcode, best first. */
  findTowns: (typed: string) => Promise<Place[]>;
  onChoose: (place: Place | undefined) => void;
}

/** The person's town, changed in place: typed, found in the bundled list, chosen. */
export function TownPicker({ place, findTowns, onChoose }: TownPickerProps) {
  return (
    <>
      <Combobox
        label={translate('townLabel')}
        listLabel={translate('townList')}
        placeholder={place ? townName(place) : translate('townPlaceholder')}
        notFound={translate('townNotFound')}
        lettersAtLeast={2}
        find={findTowns}
        keyOf={(town) => `${townName(town)} ${town.latitude} ${town.longitude}`}
        show={townName}
        onChoose={onChoose}
      />
      {place && (
        <button type="button" class={controls.link} onClick={() => onChoose(undefined)}>
          {translate('townForget', { town: place.name })}
        </button>
      )}
    </>
  );
}

/** A town with its region or department, to tell the many Saint-Denis apart. */
export function townName({ name, region }: Place): string {
  return region ? `${name} (${region})` : name;
}
