import { useId } from 'preact/hooks';
import { inAlphabet } from '../../utils/core/text/alphabetical';
import type { CataloguedKind } from '../../utils/core/catalogue/compiled-catalogue';
import { translate } from '../../utils/browser/translate';
import { kindName } from '../page/kind-name';
import styles from './kind-picker.module.css';

interface Props {
  kinds: readonly CataloguedKind[];
  offered: string[];
  chosen: string | undefined;
  onChoose: (kind: string | undefined) => void;
}

/** "What are you looking for?": the kinds that somebody offers first, the others apart. */
export function KindPicker({ kinds, offered, chosen, onChoose }: Props) {
  const id = useId();
  const sorted = inAlphabet(kinds, (kind) => [kindName(kind)]);
  return (
    <div class={styles.picker}>
      <label for={id}>{translate('whatAreYouLookingFor')}</label>
      <select id={id} value={chosen ?? ''} onChange={({ currentTarget }) => onChoose(currentTarget.value || undefined)}>
        <option value="">{translate('chooseKind')}</option>
        <KindGroup label={translate('kindsOffered')} kinds={sorted.filter((kind) => offered.includes(kind.id))} />
        <KindGroup label={translate('kindsNotOffered')} kinds={sorted.filter((kind) => !offered.includes(kind.id))} />
      </select>
    </div>
  );
}

function KindGroup({ label, kinds }: { label: string; kinds: CataloguedKind[] }) {
  if (kinds.length === 0) return null;
  return (
    <optgroup label={label}>
      {kinds.map((kind) => (
        <option key={kind.id} value={kind.id}>
          {kindName(kind)}
        </option>
      ))}
    </optgroup>
  );
}
