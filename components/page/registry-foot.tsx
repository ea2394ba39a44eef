import type { RegistryAbout } from '../../utils/core/registry/reader';
import { translate } from '../../utils/browser/translate';
import { dateInWords, hostOf } from './format';
import styles from './registry-foot.module.css';

interface Props {
  about: RegistryAbout;
  /** Absent where nothing can be refreshed: no mirror, or switched off. */
  onRefresh?: () => void;
  isRefreshing: boolean;
}

/** Which list answered, of which day, and where it came from. */
export function RegistryFoot({ about, onRefresh, isRefreshing }: Props) {
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
      </span>
    </footer>
  );
}
