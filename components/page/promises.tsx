import { translate } from '../../utils/browser/translate';
import styles from './promises.module.css';

const does = ['does_tracked', 'does_labelled', 'does_registry'] as const;
const never = ['never_sites', 'never_tells', 'never_invents', 'never_changes', 'never_private'] as const;

/** What Chatière does and what it never does; the README says the same words. */
export function Promises() {
  return (
    <div class={styles.promises}>
      <section>
        <h2>{translate('doesTitle')}</h2>
        <ul>
          {does.map((key) => (
            <li key={key}>{translate(key)}</li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{translate('neverTitle')}</h2>
        <ul>
          {never.map((key) => (
            <li key={key}>{translate(key)}</li>
          ))}
        </ul>
      </section>
    </div>
  );
}
