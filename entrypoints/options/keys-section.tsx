import buttons from '../../components/page/controls.module.css';
import { PageSection } from '../../components/page/page-frame';
import { useState } from 'preact/hooks';
import { openKeys, type Command } from '../../utils/browser/toolbar/commands';
import { translate } from '../../utils/browser/translate';
import styles from './permissions.module.css';

const names: Record<string, 'commandPopup' | 'commandNotToday'> = {
  _execute_action: 'commandPopup',
  'not-today': 'commandNotToday',
};

/** The keys of the commands as they are now, and where the browser lets one choose others; nothing where it has none. */
export function KeysSection({ commands }: { commands: Command[] }) {
  const [mustGoThere, setMustGoThere] = useState(false);
  const known = commands.flatMap(({ name, keys }) => (names[name] ? [{ sentence: names[name], name, keys }] : []));
  if (known.length === 0) return null;
  return (
    <PageSection name="keys" title={translate('keysTitle')}>
      <dl class={styles.permissions}>
        {known.map(({ sentence, name, keys }) => (
          <div key={name} data-command={name}>
            <dt>{translate(sentence)}</dt>
            <dd>{keys ? <kbd>{keys}</kbd> : translate('keysNone')}</dd>
          </div>
        ))}
      </dl>
      <button
        type="button"
        class={buttons.quiet}
        onClick={() => void openKeys().then((opened) => setMustGoThere(!opened))}
      >
        {translate('keysChange')}
      </button>
      <p role="status">{mustGoThere && translate('keysThere')}</p>
    </PageSection>
  );
}
