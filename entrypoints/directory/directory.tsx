import { useEffect, useMemo, useState } from 'preact/hooks';
import { PageFrame, PageSection } from '../../components/page/page-frame';
import { compareAddress } from '../../utils/core/compare/compared-hosts';
import { inGroups } from '../../utils/core/directory/in-groups';
import { lookFor, silences, type Found, type Silence } from '../../utils/core/directory/look-for';
import { queryOf, readWish, type Wish } from '../../utils/core/directory/wish';
import { translate, translateCount } from '../../utils/browser/translate';
import styles from './directory.module.css';
import { HostList } from './host-list';
import { keepInStep } from './keep-in-step';
import type { DirectoryState } from './load-directory';
import { MapSide } from './map-side';
import { WhatElse } from './what-else';
import { WishForm } from './wish-form';

/** All hosts and what they offer; what is looked for stands in the address, so that it can be kept and gone back to. */
export function Directory({ state }: { state: DirectoryState }) {
  const { catalogue, hosts, settings } = state;
  const { place: town, watch } = settings;
  const mine = watch.services;
  const isTownChosen = town !== undefined;
  const [wish, setWish] = useState(() => known(readWish(location.search), state));
  const [chosen, setChosen] = useState<{ host: string }>();
  useEffect(() => {
    const goBack = () => setWish(known(readWish(location.search), state));
    addEventListener('popstate', goBack);
    return () => removeEventListener('popstate', goBack);
  }, []);
  const look = (next: Wish) => {
    const address = location.pathname + queryOf(next);
    // Each letter typed is no step to go back to; a filter is.
    if (next.text === wish.text) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    setWish(next);
  };
  const looked = useMemo(
    () => lookFor(hosts, wish, { kindsOf: (id) => catalogue.service(id)?.kinds ?? [], mine }),
    [wish],
  );
  const groups = useMemo(() => inGroups(looked.fitting, wish.order), [looked]);
  const shown = useMemo(() => shownIn(looked), [looked]);
  const below = silences.filter((silence) => looked.below[silence].length > 0);
  return (
    <PageFrame title={translate('directoryTitle')} lead={translate('directoryLead')} isWide>
      <WishForm wish={wish} catalogue={catalogue} canBeNear={isTownChosen} hasMine={mine.length > 0} onWish={look} />
      <div class={styles.sides} {...keepInStep}>
        <MapSide
          hosts={hosts}
          town={town}
          fitting={shown.fitting}
          silent={shown.silent}
          onChoose={(host) => setChosen({ host })}
        />
        <div class={styles.list}>
          <p role="status" data-count={looked.fitting.length}>
            {translateCount('directoryHosts', looked.fitting.length)}
          </p>
          {wish.mine && (
            <a href={compareAddress([...shown.fitting])} data-to-compare>
              {translate(shown.fitting.size > 1 ? 'compareThese' : 'compareFor')}
            </a>
          )}
          <WhatElse
            kind={catalogue.kind(wish.kind ?? '')}
            isOffered={looked.fitting.length > 0}
            isForAll={wish.mine}
            settings={settings}
          />
          <HostList groups={groups} chosen={chosen} catalogue={catalogue} isTownChosen={isTownChosen} />
          {below.map((silence) => (
            <PageSection key={silence} title={translate(`silence_${silence}`)}>
              <div data-below={silence}>
                <HostList
                  groups={shown.below[silence]}
                  chosen={chosen}
                  catalogue={catalogue}
                  isTownChosen={isTownChosen}
                />
              </div>
            </PageSection>
          ))}
        </div>
      </div>
    </PageFrame>
  );
}

/** What the list shows below, in order, and the ids of all that it shows, for the map. */
function shownIn({ fitting, below }: ReturnType<typeof lookFor>) {
  const groupsOf = (silence: Silence) => inGroups(below[silence], 'distance');
  return {
    below: {
      services: groupsOf('services'),
      kind: groupsOf('kind'),
      account: groupsOf('account'),
      open: groupsOf('open'),
    },
    fitting: idsOf(fitting),
    silent: idsOf(silences.flatMap((silence) => below[silence])),
  };
}

const idsOf = (found: readonly Found[]) => new Set(found.map(({ host }) => host.id));

/** A wish without the kinds and services that nobody knows here, and without distance where no town was chosen. */
function known(wish: Wish, { catalogue, settings }: DirectoryState): Wish {
  return {
    ...wish,
    kind: catalogue.kind(wish.kind ?? '')?.id,
    instead: catalogue.service(wish.instead ?? '')?.id,
    order: settings.place ? wish.order : 'region',
  };
}
