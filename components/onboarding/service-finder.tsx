import { useId, useState } from 'preact/hooks';
import type { Catalogue } from '../../utils/core/catalogue/catalogue';
import type { CataloguedService } from '../../utils/core/catalogue/compiled-catalogue';
import { find, type Findable } from '../../utils/core/find/find';
import { translate, translateCount } from '../../utils/browser/translate';
import styles from './service-finder.module.css';
import { ServiceTiles } from './service-tiles';

interface Props {
  services: readonly CataloguedService[];
  kindOf: Catalogue['kind'];
  picked: readonly string[];
  onPick: (id: string, isPicked: boolean) => void;
}

/** As many as one looks over at once; who seeks another types on. */
const mostFound = 8;

/** A field that finds any service by its name, and shows what it found to pick from. */
export function ServiceFinder({ services, kindOf, picked, onPick }: Props) {
  const [typed, setTyped] = useState('');
  const id = useId();
  const found = find(typed, services.map(findable), mostFound).flatMap(
    (one) => services.find((each) => each.id === one.id) ?? [],
  );
  const sentence = found.length > 0 ? translateCount('servicesFound', found.length) : translate('servicesNotFound');
  return (
    <div class={styles.finder}>
      <label for={id}>{translate('findService')}</label>
      <input
        id={id}
        type="search"
        autocomplete="off"
        spellcheck={false}
        value={typed}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <p role="status">{typed.trim() && sentence}</p>
      <ServiceTiles services={found} kindOf={kindOf} picked={picked} onPick={onPick} />
    </div>
  );
}

const findable = ({ id, name, kinds }: CataloguedService): Findable => ({
  type: 'service',
  id,
  name,
  names: [],
  kinds,
});
