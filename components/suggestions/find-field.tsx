import { useRef } from 'preact/hooks';
import { find, type Findable } from '../../utils/core/find/find';
import type { CataloguedKind } from '../../utils/core/catalogue/compiled-catalogue';
import { translate } from '../../utils/browser/translate';
import { Combobox } from '../page/combobox';
import { kindName } from '../page/kind-name';
import styles from './find-field.module.css';

/** Few enough to be read at one glance. */
const foundAtMost = 8;

interface Props {
  /** Read at the first letter. */
  load: () => Promise<Findable[]>;
  kindOf: (id: string) => CataloguedKind | undefined;
  onChoose: (found: Findable) => void;
}

/** "What are you looking for?": a kind of service, a service to leave, a software or a host, by any of its names. */
export function FindField({ load, kindOf, onChoose }: Props) {
  const loaded = useRef<Promise<Findable[]>>(undefined);
  const nameOf = ({ type, id, name }: Findable) =>
    type === 'kind' ? kindName(kindOf(id) ?? { id, fr: id, en: id }) : name;
  return (
    <Combobox
      label={translate('whatAreYouLookingFor')}
      listLabel={translate('findList')}
      placeholder={translate('findPlaceholder')}
      notFound={translate('findNothing')}
      lettersAtLeast={2}
      find={async (typed) => find(typed, await (loaded.current ??= load()), foundAtMost)}
      keyOf={({ type, id }) => `${type} ${id}`}
      show={(found) => (
        <span class={styles.found}>
          {nameOf(found)} <small>{translate(`find_${found.type}`)}</small>
        </span>
      )}
      onChoose={onChoose}
    />
  );
}
