import buttons from './controls.module.css';

interface Props {
  checked: boolean;
  label: string;
  onChange: (checked: boolean) => void;
}

/** A box to tick, with its whole sentence as the label. */
export function Tick({ checked, label, onChange }: Props) {
  return (
    <label class={buttons.tick}>
      <input type="checkbox" checked={checked} onChange={({ currentTarget }) => onChange(currentTarget.checked)} />
      {label}
    </label>
  );
}
