import { useEffect, useState } from 'preact/hooks';
import { MoreMenu } from '../../components/page/more-menu';
import { MirrorAccess } from '../../components/page/mirror-access';
import { RegistryFoot } from '../../components/page/registry-foot';
import { refreshNow } from '../../utils/browser/sync/refresh-now';
import { build } from '../../utils/browser/build';
import { translate } from '../../utils/browser/translate';
import { openLinksHere } from '../../utils/browser/toolbar/open-links-here';
import { loadPopup, type PopupState } from './load-popup';
import styles from './popup.module.css';
import { TrackedPanel } from './tracked-panel';

/** The popup: what is known of the page in front, drawn anew when something was changed in it. */
export function Popup({ first }: { first: PopupState }) {
  const [state, setState] = useState(first);
  const reload = async () => setState(await loadPopup(location.search));
  useEffect(() => {
    if (first.isPrivate) openLinksHere();
  }, [first]);
  const [isRefreshing, setRefreshing] = useState(false);
  const canRefresh = build.sources.mirrors.length > 0 && state.settings.syncPeriod !== 'off' && !state.isPrivate;
  const refresh = async () => {
    setRefreshing(true);
    await refreshNow(state.closedMirrors);
    await reload();
    setRefreshing(false);
  };
  const { description, about, catalogue, panels } = state;
  return (
    <div
      class={styles.popup}
      data-page={description.page}
      data-tracked-service={description.page === 'tracked' ? description.service.id : undefined}
      data-role={description.page === 'tracked' ? description.role : undefined}
      data-label={description.page === 'labelled' ? description.label.label : 'none'}
    >
      <div class={styles.body}>
        <MoreMenu
          load={async () => {
            const { PopupMenu } = await import('./popup-menu');
            return <PopupMenu description={description} isPrivate={state.isPrivate} />;
          }}
        />
        {!state.isReadable && <p role="alert">{translate('settingsUnreadable')}</p>}
        <Trouble state={state} />
        {description.page === 'tracked' ? (
          <TrackedPanel state={state} description={description} reload={reload} />
        ) : description.page === 'labelled' && panels.LabelPanel ? (
          <panels.LabelPanel {...description} kindOf={catalogue.kind} />
        ) : (
          panels.UnknownPanel && <panels.UnknownPanel state={state} reload={reload} />
        )}
        {canRefresh && <MirrorAccess origins={state.closedMirrors} />}
      </div>
      <RegistryFoot
        about={about}
        isRefreshing={isRefreshing}
        onRefresh={canRefresh ? () => void refresh() : undefined}
      />
    </div>
  );
}

/** What is wrong with the stored list, and what becomes of it. Nothing is said of a list that is only not there yet. */
function Trouble({ state: { trouble, mending } }: { state: PopupState }) {
  const [isHopeless, setHopeless] = useState(false);
  useEffect(() => {
    void mending?.then((reply) => setHopeless(!('answer' in reply) || reply.answer === 'failed'));
  }, [mending]);
  if (isHopeless) return <p role="status">{translate('rebuild_failed')}</p>;
  return trouble === 'unreadable' ? <p role="status">{translate('registryRebuilt')}</p> : null;
}
