import { useEffect, useState } from 'preact/hooks';
import buttons from '../../components/page/controls.module.css';
import { dateInWords, hostOf } from '../../components/page/format';
import { MirrorAccess } from '../../components/page/mirror-access';
import { PageSection } from '../../components/page/page-frame';
import { SyncStatus } from '../../components/page/sync-status';
import { syncPeriods } from '../../utils/core/settings';
import { ask } from '../../utils/browser/messages/ask';
import { build } from '../../utils/browser/build';
import { writeSettings } from '../../utils/browser/settings/settings-store';
import { refreshNow } from '../../utils/browser/sync/refresh-now';
import { onSyncChanged, type SyncProgress } from '../../utils/browser/sync/sync-history';
import { translate, translateCount } from '../../utils/browser/translate';
import type { OptionsState } from './load-options';

interface Props {
  state: OptionsState;
  reload: () => Promise<void>;
}

/** Which list is used, of which day, from where; how it is kept fresh; and the way to mend it. */
export function RegistrySection({ state, reload }: Props) {
  const { settings, about, syncHistory, closedMirrors } = state;
  const [rebuilt, setRebuilt] = useState<'rebuilt' | 'failed'>();
  const [progress, setProgress] = useState<SyncProgress>();
  useEffect(
    () =>
      onSyncChanged((next) => {
        setProgress(next);
        if (!next) void reload();
      }),
    [],
  );
  const date = dateInWords(about.created);
  const hasMirror = build.mirrors.length > 0;
  const sync = async () => {
    setProgress({ done: 0, inAll: 0 });
    await refreshNow(closedMirrors);
    setProgress(undefined);
    await reload();
  };
  const rebuild = async () => {
    const reply = await ask('rebuildRegistry', {});
    setRebuilt('answer' in reply ? reply.answer : 'failed');
    await reload();
  };
  return (
    <PageSection name="list" title={translate('registryTitle')}>
      <p data-registry-version={about.version} data-registry-origin={about.origin}>
        {about.origin === 'bundled'
          ? translate('registryBundled', { date })
          : translate('registryFrom', { date, host: hostOf(about.origin) })}
      </p>
      <p>
        {translateCount('registryMembers', about.members)} {translateCount('registryServices', about.services)}
      </p>
      <p class={buttons.soft}>
        {about.origin === 'bundled' ? translate('registryBundledMeans') : translate('registrySyncedMeans')}
      </p>
      {hasMirror ? (
        <label class={buttons.choice}>
          {translate('syncPeriod')}
          <select
            class={buttons.select}
            value={settings.syncPeriod}
            onChange={({ currentTarget }) =>
              void writeSettings({ syncPeriod: syncPeriods.find((period) => period === currentTarget.value) })
            }
          >
            {syncPeriods.map((period) => (
              <option key={period} value={period}>
                {translate(`syncPeriod_${period}`)}
              </option>
            ))}
          </select>
        </label>
      ) : (
        <p>{translate('noMirror', { date })}</p>
      )}
      {settings.syncPeriod !== 'off' && <MirrorAccess origins={closedMirrors} />}
      <SyncStatus
        history={syncHistory}
        progress={progress}
        keptDate={date}
        canSync={!hasMirror || settings.syncPeriod !== 'off'}
        onSync={() => void sync()}
      />
      <button type="button" class={buttons.quiet} onClick={() => void rebuild()}>
        {translate('rebuildRegistry')}
      </button>
      <p role="status">{rebuilt && translate(`rebuild_${rebuilt}`)}</p>
    </PageSection>
  );
}
