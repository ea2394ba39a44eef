import whereToGet from '../../data/where-to-get.json';
import { OutLink } from '../../components/page/out-link';
import { PageSection } from '../../components/page/page-frame';
import { Promises } from '../../components/page/promises';
import { ourVersion } from '../../utils/browser/toolbar/our-pages';
import { translate } from '../../utils/browser/translate';
import { Permissions } from './permissions';
import styles from './sections.module.css';

/** What this is, on what terms, with its code where that has an address (`source`); what it does and never does, and why each permission is there, to unfold. */
export function AboutSection({ source = whereToGet.source }: { source?: string }) {
  return (
    <PageSection name="about" title={translate('aboutTitle')}>
      <p data-version={ourVersion()}>{translate('aboutVersion', { version: ourVersion() })}</p>
      <details class={styles.log}>
        <summary>{translate('promisesTitle')}</summary>
        <Promises />
      </details>
      <details class={styles.log}>
        <summary>{translate('permissionsFold')}</summary>
        <Permissions />
      </details>
      <p>
        {source && (
          <>
            <OutLink href={source}>{translate('aboutSource')}</OutLink>
            {' · '}
          </>
        )}
        <a href="/licences.txt">{translate('aboutLicences')}</a>
      </p>
    </PageSection>
  );
}
