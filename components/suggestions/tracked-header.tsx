import { useState } from 'preact/hooks';
import type { CataloguedService } from '../../utils/core/catalogue/compiled-catalogue';
import { translate } from '../../utils/browser/translate';
import { countryInWords } from '../page/format';
import styles from './tracked-header.module.css';

interface Props {
  service: CataloguedService;
  /** Somebody's page on a platform: said more softly, since the reader did not choose the platform. */
  hostedContent: boolean;
  loadSources: (serviceId: string) => Promise<string[]>;
}

/** Which tracked service this is, and whose; on demand, where that was read. */
export function TrackedHeader({ service, hostedContent, loadSources }: Props) {
  const [sources, setSources] = useState<string[]>();
  const { id, name, owner, ownerCountry, gafam, legacy } = service;
  const country = countryInWords(ownerCountry);
  return (
    <header class={styles.header}>
      <h1>
        <span>{translate(hostedContent ? 'hostedOn' : 'youAreOn')}</span> {name}
      </h1>
      <p>{translate(gafam ? 'ownerGafam' : 'owner', { owner, country })}</p>
      {legacy && <p>{translate('legacyService')}</p>}
      <details onToggle={({ currentTarget }) => void (currentTarget.open && loadSources(id).then(setSources))}>
        <summary>{translate('howKnown')}</summary>
        {sources?.length === 0 && <p>{translate('sourcesElsewhere')}</p>}
        {/* Names of lists and files, as data/services has them. */}
        <ul lang="en">
          {sources?.map((source) => (
            <li key={source}>{source}</li>
          ))}
        </ul>
      </details>
    </header>
  );
}
