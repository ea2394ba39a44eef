import type { Organization } from '../../utils/core/registry/registry';
import { inOurs, translate } from '../../utils/browser/translate';
import styles from './label-panel.module.css';
import { sourceLink } from './source-link';

interface Props {
  organization: Organization;
  /** On a page that bears its name as the title already. */
  isUnderTitle?: boolean;
}

/** A host of which nobody here knows whether it is a member: what was said of it, when, and where. */
export function UncertainPanel({ organization: { name, membership, sources }, isUnderTitle = false }: Props) {
  const { evidence } = membership;
  const Heading = isUnderTitle ? 'h2' : 'h1';
  return (
    <div class={styles.former}>
      <Heading>{translate('isUncertain', { organization: name })}</Heading>
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
