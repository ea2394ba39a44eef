import { translate } from '../../utils/browser/translate';
import styles from './permissions.module.css';

const permissions = ['storage', 'alarms', 'activeTab', 'scripting', 'contextMenus', 'sites'] as const;

/** Each permission of the manifest in plain words; the README says the same words. Tests hold the three together. */
export function Permissions() {
  return (
    <dl class={styles.permissions}>
      {permissions.map((permission) => (
        <div key={permission}>
          <dt>{permission === 'sites' ? translate('permission_sitesName') : permission}</dt>
          <dd>{translate(`permission_${permission}`)}</dd>
        </div>
      ))}
    </dl>
  );
}
