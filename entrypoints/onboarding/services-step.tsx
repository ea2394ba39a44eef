import { useState } from 'preact/hooks';
import popular from '../../data/popular-services.json';
import { ServiceFinder } from '../../components/onboarding/service-finder';
import { ServiceTiles } from '../../components/onboarding/service-tiles';
import buttons from '../../components/page/controls.module.css';
import type { Catalogue } from '../../utils/core/catalogue/catalogue';
import { translate } from '../../utils/browser/translate';

interface Props {
  catalogue: Catalogue;
  picked: readonly string[];
  onPick: (id: string, isPicked: boolean) => void;
  onNext: () => void;
}

/** The second step: which services somebody uses, of those that most people do and of all others. */
export function ServicesStep({ catalogue, picked, onPick, onNext }: Props) {
  // What was found and picked joins the tiles, and stays there when its tick is taken away again.
  const [others, setOthers] = useState(() => picked.filter((id) => !popular.includes(id)));
  const pick = (id: string, isPicked: boolean) => {
    if (!popular.includes(id) && !others.includes(id)) setOthers([...others, id]);
    onPick(id, isPicked);
  };
  const shown = [...popular, ...others].flatMap((id) => catalogue.service(id) ?? []);
  return (
    <>
      <p>{translate('servicesLead')}</p>
      <ServiceTiles services={shown} kindOf={catalogue.kind} picked={picked} onPick={pick} />
      <ServiceFinder catalogue={catalogue}>
        {(found) => <ServiceTiles services={found} kindOf={catalogue.kind} picked={picked} onPick={pick} />}
      </ServiceFinder>
      <button type="button" class={picked.length > 0 ? buttons.primary : buttons.quiet} data-next onClick={onNext}>
        {translate(picked.length > 0 ? 'seeOffers' : 'skipStep')}
      </button>
    </>
  );
}
