import type { RegistryAbout } from '../utils/core/registry/reader';
import { translate } from '../utils/browser/translate';
import { dateInWords, hostOf } from './format';
import styles from './registry-foot.module.css';

interface Props {
  about: RegistryAbout;
  onOptions: () => void;
}

/** Which list answered, of which day, and where it came from. */
export function RegistryFoot({ about, onOptions }: Props) {
  const date = dateInWords(about.created);
  return (
    <footer class={styles.foot} data-registry-version={about.version} data-registry-origin={about.origin}>
      <span>
        {about.origin === 'bundled'
          ? translate('registryBundled', { date })
          : translate('registryFrom', { date, host: hostOf(about.origin) })}
      </span>
      <button type="button" onClick={onOptions}>
        {translate('options')}
      </button>
    </footer>
  );
}
