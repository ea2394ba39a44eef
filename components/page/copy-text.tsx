import { useState } from 'preact/hooks';
import { translate } from '../../utils/browser/translate';
import controls from './controls.module.css';
import styles from './copy-text.module.css';

interface Props {
  text: string;
  rows: number;
  /** What it is, for those who do not see it. */
  label?: string;
}

/** A text that a person edits and copies. */
export function CopyText({ text, rows, label = translate('textToCopy') }: Props) {
  const [edited, setEdited] = useState<string>();
  const [isCopied, setCopied] = useState(false);
  const shown = edited ?? text;
  return (
    <div class={styles.copy}>
      <textarea
        rows={rows}
        aria-label={label}
        value={shown}
        onInput={({ currentTarget }) => {
          setEdited(currentTarget.value);
          setCopied(false);
        }}
      />
      <button
        type="button"
        class={controls.quiet}
        onClick={() => void navigator.clipboard.writeText(shown).then(() => setCopied(true))}
      >
        {translate('copy')}
      </button>
      <span role="status">{isCopied && translate('copied')}</span>
    </div>
  );
}
