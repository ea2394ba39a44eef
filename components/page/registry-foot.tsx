import type { RegistryAbout } from '../../utils/core/registry/reader';
import { translate } from '../../utils/browser/translate';
import { dateInWords, hostOf } from './format';
import styles from './registry-foot.module.css';

interface Props {
  about: RegistryAbout;
  /** Absent where nothing can be refreshed: no mirror, or switched off. */
  onRefresh?: () => void;
  isRefreshing: boolean;
  /** Absent in a private window, of which nothing is kept. */
  onOptions?: () => void;
}

/** Which list answered, of which day, and where it came from. */
export function RegistryFoot({ about, onRefresh, isRefreshing, onOptions }: Props) {
  const date = dateInWords(about.created);
  return (
    <footer class={styles.foot} data-registry-version={about.version} data-registry-origin={about.origin}>
      <span>
        {about.origin === 'bundled'
          ? translate('registryBundled', { date })
          : translate('registryFrom', { date, host: hostOf(about.origin) })}
      </span>
      <span class={styles.acts}>
        {onRefresh && (
          <button type="button" onClick={onRefresh} disabled={isRefreshing}>
            {translate(isRefreshing ? 'refreshing' : 'refresh')}
          </button>
        )}
        {onOptions && (
          <button type="button" onClick={onOptions}>
            {translate('options')}
          </button>
        )}
      </span>
    </footer>
  );
}
