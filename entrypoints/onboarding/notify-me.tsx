import { useState } from 'preact/hooks';
import buttons from '../../components/page/controls.module.css';
import { hostOf } from '../../components/page/format';
import { MirrorAccess } from '../../components/page/mirror-access';
import type { Catalogue } from '../../utils/core/catalogue/catalogue';
import type { CataloguedService } from '../../utils/core/catalogue/compiled-catalogue';
import type { Settings } from '../../utils/core/settings';
import { originsOfChoice } from '../../utils/core/watch/watch-choice';
import { inList, translate, translateCount } from '../../utils/browser/translate';
import { watch } from '../../utils/browser/watch/watch';
import styles from './onboarding.module.css';

interface Props {
  services: CataloguedService[];
  catalogue: Catalogue;
  settings: Settings;
  mirrorOrigins: string[];
}

/** The one question of the welcome page: access to exactly the hosts of what was picked, which are named before. */
export function NotifyMe({ services, catalogue, settings, mirrorOrigins }: Props) {
  const [outcome, setOutcome] = useState<'watched' | 'refused'>();
  const { allCountries } = settings.watch;
  // Added to what is watched already, of which nothing is asked again.
  const wish = { services: services.map(({ id }) => id), labelled: false, allCountries };
  const origins = [...originsOfChoice(wish, catalogue, []), ...mirrorOrigins];
  const hosts = [...new Set(origins.map((origin) => hostOf(origin.replace('*.', ''))))];
  return (
    <section class={styles.part}>
      <button
        type="button"
        class={buttons.primary}
        data-start
        onClick={() => void watch(wish, origins).then(setOutcome)}
      >
        {translateCount('notifyOn', services.length)}
      </button>
      <p class={buttons.soft} data-hosts>
        {translateCount('notifyHosts', hosts.length, { hosts: inList(hosts) })}
      </p>
      <MirrorAccess origins={mirrorOrigins} />
      <p role="status" data-outcome={outcome}>
        {outcome === 'watched' && translate('watchDone')}
        {outcome === 'refused' && translate('watchRefused')}
      </p>
      {outcome === undefined && <p class={buttons.soft}>{translate('withoutWatching')}</p>}
    </section>
  );
}
