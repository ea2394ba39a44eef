import { NotListed } from '../../components/host/not-listed';
import type { Catalogue } from '../../utils/core/catalogue/catalogue';
import type { PageDescription } from '../../utils/core/page/describe-page';
import type { RegistryAbout } from '../../utils/core/registry/reader';
import type { Settings } from '../../utils/core/settings';
import { translate } from '../../utils/browser/translate';
import { Finder } from './finder';
import styles from './popup.module.css';

interface Props {
  state: {
    description: PageDescription;
    about: RegistryAbout;
    catalogue: Catalogue;
    settings: Settings;
    isPrivate: boolean;
  };
  reload: () => Promise<void>;
}

/** Neither tracked nor labelled: says so, and lets one look for something all the same. */
export function UnknownPanel({ state, reload }: Props) {
  const { description, about, catalogue } = state;
  return (
    <>
      <h1 class={styles.heading}>{translate(description.page === 'unknown' ? 'neither' : 'notASite')}</h1>
      {description.page === 'unknown' && (
        <div class={styles.soft}>
          <NotListed host={description.host} withoutAddress={about.withoutAddress} />
        </div>
      )}
      <Finder state={state} catalogue={catalogue} reload={reload} />
    </>
  );
}
