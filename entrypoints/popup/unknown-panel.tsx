import { useState } from 'preact/hooks';
import { NotListed } from '../../components/host/not-listed';
import { KindPicker } from '../../components/suggestions/kind-picker';
import { Offers } from '../../components/suggestions/offers';
import type { Catalogue } from '../../utils/core/catalogue/catalogue';
import { offerFor, type KindOffer, type PageDescription } from '../../utils/core/page/describe-page';
import type { RegistryAbout } from '../../utils/core/registry/reader';
import type { Settings } from '../../utils/core/settings';
import { circumstancesOf } from '../../utils/core/suggest/circumstances';
import type { Place } from '../../utils/core/place/place';
import { readRegistry } from '../../utils/browser/registry/read-registry';
import { readSettings, writeSettings } from '../../utils/browser/settings/settings-store';
import { translate } from '../../utils/browser/translate';
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

/** Neither tracked nor labelled: says so, and lets one look for a kind of service all the same. */
export function UnknownPanel({ state, reload }: Props) {
  const [offer, setOffer] = useState<KindOffer>();
  const { description, about, catalogue, settings, isPrivate } = state;
  const { place } = settings;
  const choose = async (kind: string | undefined) => {
    if (kind === undefined) return setOffer(undefined);
    const circumstances = circumstancesOf(await readSettings(), new Date());
    const { found } = await readRegistry((reader) => offerFor(kind, state.catalogue, reader, circumstances));
    setOffer(found);
  };
  const chooseTown = async (town: Place | undefined) => {
    await writeSettings({ place: town });
    await reload();
    await choose(offer?.kind.id);
  };
  return (
    <>
      <h1 class={styles.heading}>{translate(description.page === 'unknown' ? 'neither' : 'notASite')}</h1>
      {description.page === 'unknown' && (
        <div class={styles.soft}>
          <NotListed host={description.host} withoutAddress={about.withoutAddress} />
        </div>
      )}
      <KindPicker
        kinds={catalogue.kinds}
        offered={about.offeredKinds}
        chosen={offer?.kind.id}
        onChoose={(kind) => void choose(kind)}
      />
      {offer && (
        <Offers
          key={offer.kind.id}
          offer={offer}
          place={place}
          onTown={isPrivate ? undefined : (town) => void chooseTown(town)}
        />
      )}
    </>
  );
}
