import { useEffect, useId, useState } from 'preact/hooks';
import type { CataloguedKind } from '../../utils/core/catalogue/compiled-catalogue';
import { setWanted, storedWanted } from '../../utils/browser/settings/stars';
import { translate } from '../../utils/browser/translate';
import { Later } from '../page/later';
import { kindName } from '../page/kind-name';
import buttons from '../page/controls.module.css';
import styles from './want.module.css';

interface Props {
  kind: Pick<CataloguedKind, 'id' | 'fr' | 'en'>;
  /** Whether it is offered, but farther away than some would have it. */
  isOffered?: boolean;
}

const distances = [20, 50, 100, 200];
const firstDistance = 50;

/** One click to be told when somebody offers a kind, or offers it nearby; the way back in the same place. */
export function Want({ kind, isOffered = false }: Props) {
  const [wanted, setShown] = useState<{ withinKm?: number } | 'not'>();
  const [withinKm, setWithinKm] = useState(firstDistance);
  const id = useId();
  useEffect(() => {
    storedWanted().then((all) => setShown(all.find((wish) => wish.kind === kind.id) ?? 'not'), console.warn);
  }, [kind.id]);
  if (!wanted) return null;
  const name = kindName(kind);
  const wish = isOffered ? { kind: kind.id, withinKm } : { kind: kind.id };
  const store = async (next: typeof wish | undefined) => {
    await setWanted(kind.id, next);
    setShown(next ?? 'not');
  };
  if (wanted !== 'not') {
    const { withinKm: far } = wanted;
    return (
      <div class={styles.want} data-wanted={kind.id}>
        {wanted.withinKm === undefined
          ? translate('wantedSet', { kind: name })
          : translate('wantedNearSet', { kind: name, km: wanted.withinKm })}{' '}
        <button type="button" class={buttons.link} onClick={() => void store(undefined)}>
          {translate('wantedUndo')}
        </button>
        {far !== undefined && (
          <Later load={async () => (await import('./nearest-told')).nearestTold({ kind: kind.id, withinKm: far })} />
        )}
      </div>
    );
  }
  return (
    <p class={styles.want}>
      {isOffered && (
        <>
          <label for={id}>{translate('wantedWithin')}</label>{' '}
          <select
            id={id}
            class={buttons.select}
            value={withinKm}
            onChange={({ currentTarget }) => setWithinKm(Number(currentTarget.value))}
          >
            {distances.map((km) => (
              <option key={km} value={km}>
                {translate('withinKm', { km })}
              </option>
            ))}
          </select>{' '}
        </>
      )}
      <button type="button" class={buttons.link} data-want={kind.id} onClick={() => void store(wish)}>
        {translate(isOffered ? 'wantNear' : 'want')}
      </button>
    </p>
  );
}
