import { useEffect, useRef } from 'preact/hooks';
import { groupByOwner, type ServiceGroup } from '../../utils/core/catalogue/group-services';
import type { Catalogue } from '../../utils/core/catalogue/catalogue';
import type { CataloguedService } from '../../utils/core/catalogue/compiled-catalogue';
import { translate, translateCount } from '../../utils/browser/translate';
import { KindIcon } from '../page/kind-icon';
import styles from './service-choice.module.css';

interface Props {
  services: CataloguedService[];
  kindOf: Catalogue['kind'];
  ticked: ReadonlySet<string>;
  onChange: (ticked: Set<string>) => void;
}

/** Tracked services to watch, by owner: a whole owner in one tick, or one service at a time. */
export function ServiceChoice({ services, kindOf, ticked, onChange }: Props) {
  const set = (ids: string[], on: boolean) => {
    const next = new Set(ticked);
    for (const id of ids)
      if (on) next.add(id);
      else next.delete(id);
    onChange(next);
  };
  return (
    <ul class={styles.groups}>
      {groupByOwner(services).map((group) => (
        <li key={group.owner ?? ''}>
          <OwnerGroup group={group} kindOf={kindOf} ticked={ticked} set={set} />
        </li>
      ))}
    </ul>
  );
}

interface GroupProps {
  group: ServiceGroup;
  kindOf: Catalogue['kind'];
  ticked: ReadonlySet<string>;
  set: (ids: string[], on: boolean) => void;
}

function OwnerGroup({ group, kindOf, ticked, set }: GroupProps) {
  const box = useRef<HTMLInputElement>(null);
  const ids = group.services.map(({ id }) => id);
  const count = ids.filter((id) => ticked.has(id)).length;
  useEffect(() => {
    if (box.current) box.current.indeterminate = count > 0 && count < ids.length;
  });
  return (
    <fieldset class={styles.group}>
      <legend class={styles.legend}>
        <label>
          <input
            ref={box}
            type="checkbox"
            checked={count === ids.length}
            onChange={({ currentTarget }) => set(ids, currentTarget.checked)}
          />
          {group.owner ?? translate('otherServices')}
        </label>
      </legend>
      <details>
        <summary>{translateCount('servicesTicked', count, { all: ids.length })}</summary>
        <ul class={styles.services}>
          {group.services.map(({ id, name, kinds: [kind = ''] }) => (
            <li key={id}>
              <label>
                <input
                  type="checkbox"
                  value={id}
                  checked={ticked.has(id)}
                  onChange={({ currentTarget }) => set([id], currentTarget.checked)}
                />
                <KindIcon kind={kindOf(kind)} />
                {name}
              </label>
            </li>
          ))}
        </ul>
      </details>
    </fieldset>
  );
}
