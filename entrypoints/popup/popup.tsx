import { useEffect, useState } from 'preact/hooks';
import { Fold } from '../../components/page/fold';
import { Later } from '../../components/page/later';
import { MoreMenu } from '../../components/page/more-menu';
import { RegistryFoot } from '../../components/page/registry-foot';
import { refreshNow } from '../../utils/browser/sync/refresh-now';
import { build } from '../../utils/browser/build';
import { translate } from '../../utils/browser/translate';
import { loadPopup, type PopupState } from './load-popup';
import styles from './popup.module.css';
import { TrackedPanel } from './tracked-panel';

/** The popup: what is known of the page in front, drawn anew when something was changed in it. */
export function Popup({ first }: { first: PopupState }) {
  const [state, setState] = useState(first);
  const reload = async () => setState(await loadPopup(location.search));
  useEffect(() => {
    if (first.isPrivate) void keepLinksHere();
  }, [first]);
  const [isRefreshing, setRefreshing] = useState(false);
  const canRefresh = build.mirrors.length > 0 && state.settings.syncPeriod !== 'off' && !state.isPrivate;
  const refresh = async () => {
    setRefreshing(true);
    await refreshNow(state.closedMirrors);
    await reload();
    setRefreshing(false);
  };
  const { description, about, searched, panels } = state;
  const closed = canRefresh ? state.closedMirrors : [];
  const page = <Page state={state} reload={reload} />;
  return (
    <div
      class={styles.popup}
      data-page={description.page}
      data-tracked-service={description.page === 'tracked' ? description.service.id : undefined}
      data-searched={searched?.answer.findable.id}
      data-role={description.page === 'tracked' ? description.role : undefined}
      data-label={description.page === 'labelled' ? description.label.label : 'none'}
    >
      <div class={styles.body}>
        <MoreMenu load={async () => (await import('./popup-menu')).popupMenu(state, reload)} />
        {!state.isReadable && <p role="alert">{translate('settingsUnreadable')}</p>}
        {state.trouble && panels.Trouble && <panels.Trouble trouble={state.trouble} mending={state.mending} />}
        {state.newsTold?.(reload)}
        {searched ? (
          <searched.SearchedPanel
            answer={searched.answer}
            place={state.settings.place}
            isPrivate={state.isPrivate}
            engine={description.page === 'tracked' ? description.service.name : undefined}
            reload={reload}
            page={() => page}
          />
        ) : (
          page
        )}
        {(description.page === 'tracked' || description.page === 'labelled') && (
          <Fold
            name="data-find"
            summary={translate('whatAreYouLookingFor')}
            load={async () => (await import('./finder')).finder({ state, reload })}
          />
        )}
        <Later
          key={String(closed)}
          load={async () => (await import('./drawn-last')).drawnLast(closed, state.isPrivate)}
        />
      </div>
      <RegistryFoot
        about={about}
        isRefreshing={isRefreshing}
        onRefresh={canRefresh ? () => void refresh() : undefined}
      />
    </div>
  );
}

async function keepLinksHere(): Promise<void> {
  const { keepLinksPrivate } = await import('./private-links');
  await keepLinksPrivate();
}

interface PageProps {
  state: PopupState;
  reload: () => Promise<void>;
}

/** What is known of the page in front. */
function Page({ state, reload }: PageProps) {
  const { description, catalogue, panels, settings } = state;
  if (description.page === 'tracked') return <TrackedPanel state={state} description={description} reload={reload} />;
  if (description.page === 'labelled' && panels.LabelPanel) {
    const used = settings.watch.services.flatMap((id) => catalogue.service(id) ?? []);
    return <panels.LabelPanel {...description} kindOf={catalogue.kind} used={used} canKeep={!state.isPrivate} />;
  }
  return panels.UnknownPanel ? <panels.UnknownPanel state={state} reload={reload} /> : null;
}
