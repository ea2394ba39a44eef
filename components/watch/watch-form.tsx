import type { Catalogue } from '../../utils/core/catalogue/catalogue';
import type { CataloguedService } from '../../utils/core/catalogue/compiled-catalogue';
import type { WatchChoice } from '../../utils/core/settings';
import { servedCountries } from '../../utils/core/catalogue/origins-of-service';
import { inList, translate, translateCount } from '../../utils/browser/translate';
import { ServiceChoice } from './service-choice';
import { Tick } from '../page/tick';
import styles from './watch-form.module.css';

interface Props {
  offered: CataloguedService[];
  notYet: CataloguedService[];
  kindOf: Catalogue['kind'];
  choice: WatchChoice;
  onChange: (choice: WatchChoice) => void;
}

/** What to watch besides what was picked: by owner, in a fold, those without an offer apart; countries, labelled hosts. */
export function WatchForm({ offered, notYet, kindOf, choice, onChange }: Props) {
  const ticked = new Set(choice.services);
  const setTicked = (next: Set<string>) => onChange({ ...choice, services: [...next] });
  return (
    <>
      {offered.length > 0 && (
        <details class={styles.apart} data-by-owner>
          <summary>{translateCount('servicesByOwner', offered.length)}</summary>
          <ServiceChoice services={offered} kindOf={kindOf} ticked={ticked} onChange={setTicked} />
        </details>
      )}
      {notYet.length > 0 && (
        <details class={styles.apart}>
          <summary>{translateCount('notYetOffered', notYet.length)}</summary>
          <ServiceChoice services={notYet} kindOf={kindOf} ticked={ticked} onChange={setTicked} />
        </details>
      )}
      <Tick
        checked={choice.labelled}
        label={translate('watchLabelled')}
        onChange={(labelled) => onChange({ ...choice, labelled })}
      />
      <Tick
        checked={choice.allCountries}
        label={translate('watchAllCountries', {
          endings: inList(['com', ...servedCountries].map((ending) => `.${ending}`)),
        })}
        onChange={(allCountries) => onChange({ ...choice, allCountries })}
      />
    </>
  );
}
