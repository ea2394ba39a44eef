import { useEffect, useMemo, useState } from 'preact/hooks';
import { PageFrame, PageSection } from '../../components/page/page-frame';
import { inGroups } from '../../utils/core/directory/in-groups';
import { lookFor, silences } from '../../utils/core/directory/look-for';
import { queryOf, readWish, type Wish } from '../../utils/core/directory/wish';
import { translate, translateCount } from '../../utils/browser/translate';
import { HostList } from './host-list';
import type { DirectoryState } from './load-directory';
import { WishForm } from './wish-form';

/** All hosts and what they offer; what is looked for stands in the address, so that it can be kept and gone back to. */
export function Directory({ state }: { state: DirectoryState }) {
  const { catalogue, hosts, isTownChosen, mine } = state;
  const [wish, setWish] = useState(() => known(readWish(location.search), state));
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
  const below = silences.filter((silence) => looked.below[silence].length > 0);
  return (
    <PageFrame title={translate('directoryTitle')} lead={translate('directoryLead')}>
      <WishForm wish={wish} catalogue={catalogue} canBeNear={isTownChosen} hasMine={mine.length > 0} onWish={look} />
      <p role="status" data-count={looked.fitting.length}>
        {translateCount('directoryHosts', looked.fitting.length)}
      </p>
      <HostList groups={inGroups(looked.fitting, wish.order)} catalogue={catalogue} isTownChosen={isTownChosen} />
      {below.map((silence) => (
        <PageSection key={silence} title={translate(`silence_${silence}`)}>
          <div data-below={silence}>
            <HostList
              groups={inGroups(looked.below[silence], 'distance')}
              catalogue={catalogue}
              isTownChosen={isTownChosen}
            />
          </div>
        </PageSection>
      ))}
    </PageFrame>
  );
}

/** A wish without the kinds and services that nobody knows here, and without distance where no town was chosen. */
function known(wish: Wish, { catalogue, isTownChosen }: DirectoryState): Wish {
  return {
    ...wish,
    kind: catalogue.kind(wish.kind ?? '')?.id,
    instead: catalogue.service(wish.instead ?? '')?.id,
    order: isTownChosen ? wish.order : 'region',
  };
}
