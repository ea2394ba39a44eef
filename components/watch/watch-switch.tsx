import type { WatchState } from '../../utils/core/watch/watch-state';
import { translate } from '../../utils/browser/translate';
import styles from './watch-switch.module.css';

interface Props {
  serviceName: string;
  state: WatchState;
  onWatch: () => void;
  onUnwatch: () => void;
  onResume: () => void;
}

interface Shown {
  sentence: `${'watched' | 'notWatched' | 'withheld' | 'paused' | 'private'}Sentence`;
  action?: 'watch' | 'unwatch' | 'watchAgain' | 'resume';
  act?: () => void;
}

/**
 * Whether Chatière speaks up by itself on this service, and the one button that changes it; in a private window, that
 * nothing is kept of it, and no button.
 */
export function WatchSwitch({ serviceName: service, state, onWatch, onUnwatch, onResume }: Props) {
  const shown: Record<typeof state, Shown> = {
    watched: { sentence: 'watchedSentence', action: 'unwatch', act: onUnwatch },
    'not-watched': { sentence: 'notWatchedSentence', action: 'watch', act: onWatch },
    withheld: { sentence: 'withheldSentence', action: 'watchAgain', act: onWatch },
    paused: { sentence: 'pausedSentence', action: 'resume', act: onResume },
    private: { sentence: 'privateSentence' },
  };
  const { sentence, action, act } = shown[state];
  return (
    <p class={styles.switch} data-watch={state}>
      {translate(sentence, { service })}{' '}
      {action && (
        <button type="button" onClick={act}>
          {translate(action, { service })}
        </button>
      )}
    </p>
  );
}
