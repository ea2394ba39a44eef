import { WatchSwitch } from '../../components/watch/watch-switch';
import type { PageDescription } from '../../utils/core/page/describe-page';
import { originsAlong } from '../../utils/core/sync/mirror-access';
import { choiceOf } from '../../utils/core/watch/watch-choice';
import { demand } from '../../utils/browser/messages/ask';
import { writeSettings } from '../../utils/browser/settings/settings-store';
import { watch } from '../../utils/browser/watch/watch';
import type { PopupState } from './load-popup';

interface Props {
  state: PopupState;
  description: Extract<PageDescription, { page: 'tracked' }>;
  reload: () => Promise<void>;
}

/** Whether Chatière speaks up on the service in front, and the button that changes it; nothing where it never does. */
export function ServiceWatch({ state, description: { service, hostedContent }, reload }: Props) {
  const { watch: watched, settings, closedMirrors } = state;
  if (!watched || hostedContent) return null;
  return (
    <WatchSwitch
      serviceName={service.name}
      state={watched.state}
      onWatch={() => {
        const origins = [...watched.origins, ...originsAlong(closedMirrors, settings)];
        void watch(choiceOf(service.id, settings.watch.allCountries), origins).then(reload);
      }}
      onUnwatch={() => {
        void demand('unwatch', choiceOf(service.id, false)).then(reload);
      }}
      onResume={() => void writeSettings({ paused: false }).then(reload)}
    />
  );
}
