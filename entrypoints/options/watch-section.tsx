import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ServiceFinder } from '../../components/onboarding/service-finder';
import buttons from '../../components/page/controls.module.css';
import { FirstFew } from '../../components/page/first-few';
import { watchPrompt } from '../../components/page/mirror-access';
import { PageSection } from '../../components/page/page-frame';
import { ServiceLines } from '../../components/watch/service-lines';
import { WatchForm } from '../../components/watch/watch-form';
import { splitByOffer } from '../../utils/core/catalogue/group-services';
import { circumstancesOf } from '../../utils/core/suggest/circumstances';
import { inAlphabet } from '../../utils/core/text/alphabetical';
import { accessTo } from '../../utils/core/watch/access';
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

/** As many as a small screen has room for, with the rest of the section. */
const mostShown = 2;

/** What is watched, what the browser lets us watch of it, and what there is in its place. */
export function WatchSection({ state, reload }: Props) {
  const { settings, catalogue, about, memberHosts, granted, closedMirrors, inPrivate } = state;
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
  // What was found joins what was picked before, and stays there when its tick is taken away again.
  const [found, setFound] = useState<string[]>([]);
  const access = useMemo(
    () => new Map(stored.services.map((id) => [id, accessTo(id, stored, catalogue, granted)])),
    [state],
  );
  const first = [...new Set([...stored.services, ...found])];
  const lacking = stored.services.filter((id) => ['partly', 'withheld'].includes(access.get(id) ?? ''));
  const byNeed = inAlphabet(
    first.flatMap((id) => catalogue.service(id) ?? []),
    ({ id, name }) => [lacking.includes(id) ? '0' : '1', name],
  );
  const { offered, notYet } = splitByOffer(
    catalogue.services.filter(({ id }) => !first.includes(id)),
    about.offeredKinds,
  );
  const pick = (id: string, isPicked: boolean) => {
    const others = choice.services.filter((each) => each !== id);
    setChoice({ ...choice, services: isPicked ? [...others, id] : others });
    if (isPicked) setFound([...new Set([...found, id])]);
  };
  const lines = {
    kindOf: catalogue.kind,
    picked: choice.services,
    onPick: pick,
    accessTo: (id: string) => access.get(id),
    circumstances: circumstancesOf(settings, new Date()),
    version: about.version,
  };
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
      {lacking.length > 0 ? (
        <p role="status">{translateCount('withheldServices', lacking.length)}</p>
      ) : (
        <p>{translateCount('watchedCount', stored.services.length)}</p>
      )}
      <ServiceFinder catalogue={catalogue}>
        {(services) => <ServiceLines services={services} isShown {...lines} />}
      </ServiceFinder>
      <FirstFew items={byNeed} most={mostShown}>
        {(services, isShown) => <ServiceLines services={services} isShown={isShown} {...lines} />}
      </FirstFew>
      <WatchForm offered={offered} notYet={notYet} kindOf={catalogue.kind} choice={choice} onChange={setChoice} />
      <div class={buttons.choice}>
        <button type="button" class={buttons.primary} data-save onClick={() => void save()}>
          {translate('saveWatching')}
        </button>
        <p role="status" data-outcome={outcome}>
          {outcome === 'watched' && translate('watchSaved')}
          {outcome === 'refused' && translate('watchRefused')}
        </p>
      </div>
      {along.length > 0 && <p class={buttons.soft}>{watchPrompt(along)}</p>}
      <p class={buttons.soft} data-in-private={inPrivate}>
        {translate(inPrivate ? 'inPrivateToo' : 'notInPrivate')}
      </p>
    </PageSection>
  );
}
