import type { Organization } from '../../utils/core/registry/registry';
import { inOurs, translate } from '../../utils/browser/translate';
import styles from './label-panel.module.css';
import { sourceLink } from './source-link';

/** A host of which nobody here knows whether it is a member: what was said of it, when, and where. */
export function UncertainPanel({ organization: { name, membership, sources } }: { organization: Organization }) {
  const { evidence } = membership;
  return (
    <div class={styles.former}>
      <h1>{translate('isUncertain', { organization: name })}</h1>
      {evidence && <p>{translate('uncertainMeans', { evidence: inOurs(evidence) })}</p>}
      <details class={styles.fold}>
        <summary>
          <h2>{translate('sources')}</h2>
        </summary>
        <ul>
          {Object.values(sources).map((source) => (
            <li key={source}>{sourceLink(source)}</li>
          ))}
        </ul>
      </details>
    </div>
  );
}
