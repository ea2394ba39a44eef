import { useState } from 'preact/hooks';
import type { Place } from '../../utils/core/place/place';
import type { Located } from '../../utils/browser/town/locate';
import { translate } from '../../utils/browser/translate';
import buttons from '../page/controls.module.css';
import { TownPicker, townName } from './town-picker';

interface Props {
  first?: Place;
  findTowns: (typed: string) => Promise<Place[]>;
  locate: () => Promise<Located>;
  onChoose: (place: Place | undefined) => void;
}

/** Your town: typed, or found once by the browser. Says what is kept of it, and where the names come from. */
export function TownChoice({ first, findTowns, locate, onChoose }: Props) {
  const [place, setPlace] = useState(first);
  const [answer, setAnswer] = useState('');
  const choose = (town: Place | undefined) => {
    setPlace(town);
    setAnswer('');
    onChoose(town);
  };
  const ask = async () => {
    setAnswer(translate('locating'));
    const located = await locate();
    if (located.outcome === 'located') choose(located.place);
    else setAnswer(translate(`located_${located.outcome}`));
  };
  return (
    <>
      {place && <p data-place={place.name}>{translate('townChosen', { town: townName(place) })}</p>}
      <TownPicker place={place} findTowns={findTowns} onChoose={choose} />
      <button type="button" class={buttons.quiet} onClick={() => void ask()}>
        {translate('useLocation')}
      </button>
      <p role="status">{answer}</p>
      <p class={buttons.soft}>{translate('townKept')}</p>
    </>
  );
}
