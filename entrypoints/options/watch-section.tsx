import { useEffect, useRef, useState } from 'preact/hooks';
import buttons from '../../components/page/controls.module.css';
import { watchPrompt } from '../../components/page/mirror-access';
import { PageSection } from '../../components/page/page-frame';
import { WatchForm } from '../../components/watch/watch-form';
import { splitByOffer } from '../../utils/core/catalogue/group-services';
import { difference, mergeChoice } from '../../utils/core/watch/merge-choice';
import { originsAlong } from '../../utils/core/sync/mirror-access';
import { isGranted, originsOfChoice } from '../../utils/core/watch/watch-choice';
import { translate, translateCount } from '../../utils/browser/translate';
import { demand } from '../../utils/browser/messages/ask';
import { watch } from '../../utils/browser/watch/watch';
import type { OptionsState } from './load-options';

interface Props {
  state: OptionsState;
  reload: () => Promise<void>;
}

/** What is watched, and what the browser lets us watch of it. */
export function WatchSection({ state, reload }: Props) {
  const { settings, catalogue, about, memberHosts, granted, closedMirrors, withheld } = state;
  const along = originsAlong(closedMirrors, settings);
  const stored = settings.watch;
  const [choice, setChoice] = useState(stored);
  const last = useRef(stored);
  useEffect(() => {
    const before = last.current;
    last.current = stored;
    setChoice((choosing) => mergeChoice(choosing, before, stored));
  }, [settings]);
  const [outcome, setOutcome] = useState<'watched' | 'refused'>();
  const { offered, notYet } = splitByOffer(catalogue.services, about.offeredKinds);
  const save = async () => {
    // Only what was changed here: don't overwrite what another window changes.
    const unwanted = difference(stored, choice);
    const origins = originsOfChoice(choice, catalogue, memberHosts).filter((origin) => !isGranted(origin, granted));
    const asked = origins.length > 0 ? [...origins, ...along] : [];
    setOutcome(await watch(difference(choice, stored), asked));
    await demand('unwatch', unwanted);
    await reload();
  };
  return (
    <PageSection name="services" title={translate('watchTitle')}>
      <p>{translateCount('watchedCount', stored.services.length)}</p>
      {withheld.length > 0 && <p role="status">{translate('withheldServices', { services: withheld.join(', ') })}</p>}
      <WatchForm offered={offered} notYet={notYet} kindOf={catalogue.kind} choice={choice} onChange={setChoice} />
      <button type="button" class={buttons.primary} onClick={() => void save()}>
        {translate('saveWatching')}
      </button>
      {along.length > 0 && <p class={buttons.soft}>{watchPrompt(along)}</p>}
      <p role="status" data-outcome={outcome}>
        {outcome === 'watched' && translate('watchSaved')}
        {outcome === 'refused' && translate('watchRefused')}
      </p>
    </PageSection>
  );
}
