import type { CataloguedService } from '../../utils/core/catalogue/compiled-catalogue';
import { translate } from '../../utils/browser/translate';
import { countryInWords } from '../page/format';
import styles from './tracked-header.module.css';

interface Props {
  service: CataloguedService;
  /** Somebody's page on a platform: said more softly, since the reader did not choose the platform. */
  hostedContent: boolean;
}

/** Which tracked service this is, and whose. */
export function TrackedHeader({ service, hostedContent }: Props) {
  const { name, owner, ownerCountry, gafam, legacy } = service;
  const country = countryInWords(ownerCountry);
  return (
    <header class={styles.header}>
      <h1>
        <span>{translate(hostedContent ? 'hostedOn' : 'youAreOn')}</span> {name}
      </h1>
      <p>{translate(gafam ? 'ownerGafam' : 'owner', { owner, country })}</p>
      {legacy && <p>{translate('legacyService')}</p>}
    </header>
  );
}
