import type { ComponentChildren } from 'preact';
import { useId, useMemo, useState } from 'preact/hooks';
import type { Catalogue } from '../../utils/core/catalogue/catalogue';
import type { CataloguedService } from '../../utils/core/catalogue/compiled-catalogue';
import { serviceSearch } from '../../utils/core/find/service-search';
import { translate, translateCount } from '../../utils/browser/translate';
import styles from './service-finder.module.css';

interface Props {
  catalogue: Catalogue;
  /** Shows what was found, to pick from. */
  children: (found: CataloguedService[]) => ComponentChildren;
}

/** As many as one looks over at once; who seeks another types on. */
const mostFound = 8;

/** A field that finds any service by its name, its address or what it is used for. */
export function ServiceFinder({ catalogue, children }: Props) {
  const [typed, setTyped] = useState('');
  const search = useMemo(() => serviceSearch(catalogue), [catalogue]);
  const id = useId();
  const all = search(typed, mostFound + 1);
  const found = all.slice(0, mostFound);
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
      <p role="status">{typed.trim() && howMany(all.length)}</p>
      {found.length > 0 && children(found)}
    </div>
  );
}

function howMany(found: number): string {
  if (found === 0) return translate('servicesNotFound');
  return found > mostFound
    ? translate('servicesFoundMore', { count: mostFound })
    : translateCount('servicesFound', found);
}
