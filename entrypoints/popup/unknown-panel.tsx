import { NotListed } from '../../components/host/not-listed';
import { translate } from '../../utils/browser/translate';
import { Finder } from './finder';
import type { PopupState } from './load-popup';
import styles from './popup.module.css';

interface Props {
  state: PopupState;
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
