import buttons from '../../components/page/controls.module.css';
import { TownChoice } from '../../components/town/town-choice';
import type { Place } from '../../utils/core/place/place';
import { writeSettings } from '../../utils/browser/settings/settings-store';
import { findTowns } from '../../utils/browser/town/find-towns';
import { locate } from '../../utils/browser/town/locate';
import { translate } from '../../utils/browser/translate';

interface Props {
  place: Place | undefined;
  onChoose: (place: Place | undefined) => void;
  onNext: () => void;
}

/** The first step: a town, typed or found once; or none. */
export function WhereStep({ place, onChoose, onNext }: Props) {
  const choose = (town: Place | undefined) => {
    onChoose(town);
    void writeSettings({ place: town });
  };
  return (
    <>
      <p>{translate('whereLead')}</p>
      <TownChoice first={place} findTowns={findTowns} locate={locate} onChoose={choose} />
      <button type="button" class={place ? buttons.primary : buttons.quiet} data-next onClick={onNext}>
        {translate(place ? 'goOn' : 'skipStep')}
      </button>
    </>
  );
}
