import { useMemo } from 'preact/hooks';
import { kindName } from '../../components/page/kind-name';
import type { Catalogue } from '../../utils/core/catalogue/catalogue';
import type { Wish } from '../../utils/core/directory/wish';
import { inAlphabet } from '../../utils/core/text/alphabetical';
import { translate } from '../../utils/browser/translate';
import styles from './directory.module.css';

interface Props {
  wish: Wish;
  catalogue: Catalogue;
  canBeNear: boolean;
  hasMine: boolean;
  onWish: (wish: Wish) => void;
}

/** What one looks for: words, a kind, what is to be left, and what has to be so. */
export function WishForm({ wish, catalogue, canBeNear, hasMine, onWish }: Props) {
  // Drawn once: to sort and to compare some four hundred names at each letter typed costs milliseconds.
  const kinds = useMemo(
    () => optionsOf(catalogue.kinds.map((kind) => ({ id: kind.id, name: kindName(kind) }))),
    [catalogue],
  );
  const services = useMemo(() => optionsOf(catalogue.services), [catalogue]);
  const choice = (name: 'kind' | 'instead', options: ReturnType<typeof optionsOf>) => (
    <label>
      {translate(`directory_${name}`)}
      <select
        name={name}
        value={wish[name] ?? ''}
        onChange={({ currentTarget: { value } }) => onWish({ ...wish, [name]: value || undefined })}
      >
        <option value="">{translate('directoryAny')}</option>
        {options}
      </select>
    </label>
  );
  const tick = (name: 'noAccount' | 'openNow' | 'mine', label: string) => (
    <label>
      <input
        type="checkbox"
        name={name}
        checked={wish[name]}
        onChange={({ currentTarget: { checked } }) => onWish({ ...wish, [name]: checked })}
      />{' '}
      {label}
    </label>
  );
  return (
    <search class={styles.wish}>
      <label>
        {translate('directorySearch')}
        <input
          type="search"
          value={wish.text}
          onInput={({ currentTarget: { value } }) => onWish({ ...wish, text: value })}
        />
      </label>
      <div class={styles.choices}>
        {choice('kind', kinds)}
        {choice('instead', services)}
      </div>
      <div class={styles.ticks}>
        {tick('noAccount', translate('filter_noAccount'))}
        {tick('openNow', translate('filter_openNow'))}
        {hasMine && tick('mine', translate('directoryMine'))}
        {canBeNear && (
          <label>
            <input
              type="checkbox"
              name="order"
              checked={wish.order === 'distance'}
              onChange={({ currentTarget: { checked } }) => onWish({ ...wish, order: checked ? 'distance' : 'region' })}
            />{' '}
            {translate('directoryNearest')}
          </label>
        )}
      </div>
    </search>
  );
}

const optionsOf = (choices: readonly { id: string; name: string }[]) =>
  inAlphabet(choices, ({ name }) => [name]).map(({ id, name }) => (
    <option key={id} value={id}>
      {name}
    </option>
  ));
