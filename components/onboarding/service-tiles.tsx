import type { Catalogue } from '../../utils/core/catalogue/catalogue';
import type { CataloguedService } from '../../utils/core/catalogue/compiled-catalogue';
import { KindIcon } from '../page/kind-icon';
import styles from './service-tiles.module.css';

interface Props {
  services: CataloguedService[];
  kindOf: Catalogue['kind'];
  picked: readonly string[];
  onPick: (id: string, isPicked: boolean) => void;
}

/** Services to pick from, a box to tick each, with the icon of what it is mainly used for. */
export function ServiceTiles({ services, kindOf, picked, onPick }: Props) {
  return (
    <ul class={styles.tiles}>
      {services.map(({ id, name, kinds: [kind = ''] }) => (
        <li key={id}>
          <label class={styles.tile}>
            <input
              type="checkbox"
              value={id}
              checked={picked.includes(id)}
              onChange={({ currentTarget }) => onPick(id, currentTarget.checked)}
            />
            <KindIcon kind={kindOf(kind)} />
            <span>{name}</span>
          </label>
        </li>
      ))}
    </ul>
  );
}
