import { useState } from 'preact/hooks';
import buttons from '../../components/page/controls.module.css';
import { MirrorAccess, watchPrompt } from '../../components/page/mirror-access';
import { PageFrame, PageSection } from '../../components/page/page-frame';
import { Promises } from '../../components/page/promises';
import { TownChoice } from '../../components/town/town-choice';
import { WatchForm } from '../../components/watch/watch-form';
import { splitByOffer } from '../../utils/core/catalogue/group-services';
import type { WatchChoice } from '../../utils/core/settings';
import { originsOfChoice } from '../../utils/core/watch/watch-choice';
import { findTowns } from '../../utils/browser/town/find-towns';
import { locate } from '../../utils/browser/town/locate';
import { writeSettings } from '../../utils/browser/settings/settings-store';
import { translate } from '../../utils/browser/translate';
import { watch } from '../../utils/browser/watch/watch';
import type { OnboardingState } from './load-onboarding';

/** The welcome page: what it does and never does, your town, what to watch, one button. */
export function Onboarding({ catalogue, memberHosts, about, settings, mirrorOrigins }: OnboardingState) {
  const { offered, notYet } = splitByOffer(catalogue.services, about.offeredKinds);
  const [choice, setChoice] = useState<WatchChoice>({
    ...settings.watch,
    services: settings.watch.services.length > 0 ? settings.watch.services : offered.map(({ id }) => id),
  });
  const [outcome, setOutcome] = useState<'watched' | 'refused'>();
  const start = () =>
    void watch(choice, [...originsOfChoice(choice, catalogue, memberHosts), ...mirrorOrigins]).then(setOutcome);
  return (
    <PageFrame title={translate('welcomeTitle')} lead={translate('welcomeLead')}>
      <Promises />
      <PageSection title={translate('townTitle')}>
        <TownChoice
          first={settings.place}
          findTowns={findTowns}
          locate={locate}
          onChoose={(place) => void writeSettings({ place })}
        />
      </PageSection>
      <PageSection title={translate('watchTitle')}>
        <p>{translate('watchLead')}</p>
        <WatchForm offered={offered} notYet={notYet} choice={choice} onChange={setChoice} />
        <button
          type="button"
          class={buttons.primary}
          data-start
          disabled={choice.services.length === 0 && !choice.labelled}
          onClick={start}
        >
          {translate('startWatching')}
        </button>
        <p class={buttons.soft}>{watchPrompt(mirrorOrigins)}</p>
        <MirrorAccess origins={mirrorOrigins} />
        <p role="status" data-outcome={outcome}>
          {outcome === 'watched' && translate('watchDone')}
          {outcome === 'refused' && translate('watchRefused')}
        </p>
        <p class={buttons.soft}>{translate('withoutWatching')}</p>
      </PageSection>
    </PageFrame>
  );
}
