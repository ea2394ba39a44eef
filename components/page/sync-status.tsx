import type { SyncReport } from '../../utils/core/sync/sync-report';
import type { SyncProgress } from '../../utils/browser/sync/sync-history';
import { language, translate, translateCount } from '../../utils/browser/translate';
import buttons from './controls.module.css';
import { hostOf } from './format';
import styles from './sync-status.module.css';

interface Props {
  /** Newest first. */
  history: SyncReport[];
  /** Of the sync under way, if one is. */
  progress?: SyncProgress;
  /** Date of the list that is kept, for the sentence on a failure. */
  keptDate: string;
  canSync: boolean;
  onSync: () => void;
}

/** What came of the last sync, how far the one under way is, and the ones before. */
export function SyncStatus({ history, progress, keptDate, canSync, onSync }: Props) {
  const [last] = history;
  return (
    <>
      <p
        role="status"
        data-sync-report={last?.at ?? ''}
        data-outcome={last?.outcome}
        data-reason={last && 'reason' in last ? last.reason : undefined}
      >
        {last ? sentenceOf(last, keptDate) : translate('neverSynced')}
      </p>
      {progress && (
        <label class={styles.progress}>
          {translate('syncing')}
          <progress value={progress.inAll > 0 ? progress.done : undefined} max={Math.max(1, progress.inAll)} />
        </label>
      )}
      {canSync && (
        <button type="button" class={buttons.quiet} data-sync-now onClick={onSync} disabled={progress !== undefined}>
          {translate('syncNow')}
        </button>
      )}
      {history.length > 0 && (
        <details class={styles.history}>
          <summary>{translateCount('syncHistory', history.length)}</summary>
          <ul>
            {history.map((report) => (
              <li key={report.at}>
                <time dateTime={report.at}>{timeInWords(report.at)}</time> {shortOf(report)}{' '}
                <span>
                  {report.mirror && `${hostOf(report.mirror)} · `}
                  {translateCount('requests', report.requests)} · {bytesInWords(report.bytes)}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** Day and time where the person is. */
export function timeInWords(instant: string): string {
  return new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant));
}

export function bytesInWords(bytes: number): string {
  return new Intl.NumberFormat(language(), { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 1 }).format(
    bytes / 1000,
  );
}

/** What happened, what was kept, what one can do. */
function sentenceOf(report: SyncReport, date: string): string {
  const time = timeInWords(report.at);
  if (report.outcome === 'updated' || report.outcome === 'unchanged')
    return translate(`sync_${report.outcome}`, { time });
  return translate(`sync_${inKey(report.reason)}`, { time, date });
}

/** A reason as it stands in the key of its sentence: no key may have a hyphen. */
function inKey<Reason extends string>(reason: Reason): InKey<Reason> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- replaceAll does in letters what the type says
  return reason.replaceAll('-', '_') as InKey<Reason>;
}

type InKey<Reason extends string> = Reason extends `${infer Word}-${infer Rest}` ? `${Word}_${InKey<Rest>}` : Reason;

function shortOf(report: SyncReport): string {
  if (report.outcome === 'updated' || report.outcome === 'unchanged') return translate(`short_${report.outcome}`);
  return translate(`short_${inKey(report.reason)}`);
}
