import { useEffect, useMemo, useState } from 'preact/hooks';
import buttons from '../../components/page/controls.module.css';
import styles from './sections.module.css';
import { Differences } from '../../components/page/differences-told';
import { Fold } from '../../components/page/fold';
import { PageSection } from '../../components/page/page-frame';
import { choicesIn } from '../../utils/core/choices/choices';
import { differences } from '../../utils/core/choices/differences';
import { exportOf, readExport, type ImportOutcome, type ImportRefusal } from '../../utils/core/choices/export';
import { difference } from '../../utils/core/watch/merge-choice';
import { isGranted, originsOfChoice } from '../../utils/core/watch/watch-choice';
import { demand } from '../../utils/browser/messages/ask';
import { storeChoices, storedChoices } from '../../utils/browser/settings/stored-choices';
import { translate, translateCount } from '../../utils/browser/translate';
import { watch } from '../../utils/browser/watch/watch';
import type { OptionsState } from './load-options';

interface Props {
  state: OptionsState;
  reload: () => Promise<void>;
}

type Read = Extract<ImportOutcome, { outcome: 'read' }>;
type Step = { at: 'start' | 'done' } | { at: 'refused'; reason: ImportRefusal } | { at: 'read'; file: Read };

const fileName = 'chatiere.json';

/** Everything that the person chose, to take along, to bring in from a file, or to forget. */
export function KeepSection({ state, reload }: Props) {
  const [step, setStep] = useState<Step>({ at: 'start' });
  const look = async (file: File | undefined) => {
    if (!file) return;
    const outcome = readExport(await file.text());
    setStep(outcome.outcome === 'read' ? { at: 'read', file: outcome } : { at: 'refused', reason: outcome.reason });
  };
  return (
    <PageSection name="keep" title={translate('keepTitle')}>
      <p>{translate('keepLead')}</p>
      <Export state={state} />
      <p>
        <label>
          {translate('keepImport')}{' '}
          <input
            type="file"
            accept="application/json,.json"
            data-import
            onChange={({ currentTarget }) => void look(currentTarget.files?.[0])}
          />
        </label>
      </p>
      <div role="status" data-import-step={step.at}>
        {step.at === 'refused' && translate(`import_${step.reason}`)}
        {step.at === 'done' && translate('importDone')}
      </div>
      {step.at === 'read' && (
        <BringIn file={step.file} state={state} onDone={() => void reload().then(() => setStep({ at: 'done' }))} />
      )}
      <Forget onForgotten={() => location.reload()} />
    </PageSection>
  );
}

/** A link that saves the file, and what it holds, for everybody to see. */
function Export({ state }: { state: OptionsState }) {
  const [text, setText] = useState('');
  useEffect(() => {
    void storedChoices().then(({ choices, unknown }) => setText(exportOf(choices, unknown, new Date())));
  }, [state]);
  const address = useMemo(() => URL.createObjectURL(new Blob([text], { type: 'application/json' })), [text]);
  useEffect(() => () => URL.revokeObjectURL(address), [address]);
  if (text === '') return null;
  return (
    <>
      <p>
        <a href={address} download={fileName}>
          {translate('keepExport')}
        </a>
      </p>
      <Fold
        summary={translate('keepHolds')}
        load={async () => (
          <pre class={styles.policy} data-export>
            {text}
          </pre>
        )}
      />
    </>
  );
}

/** What a file would change, and the button that changes it. The browser is asked for sites by that very click. */
function BringIn({ file, state, onDone }: { file: Read; state: OptionsState; onDone: () => void }) {
  const { settings, catalogue, memberHosts, granted } = state;
  const { choices, unfit, unknown } = file;
  const stars = state.stars.map(({ id }) => id);
  const now = choicesIn(settings, stars, state.wanted, state.wayOut);
  const changed = differences(now, choices);
  const wish = choices.watch;
  const origins = wish ? originsOfChoice(wish, catalogue, memberHosts).filter((each) => !isGranted(each, granted)) : [];
  const bring = async () => {
    // The prompt first, within the click; what needs no leave is stored whatever the answer.
    const watching = wish && watch(difference(wish, settings.watch), origins);
    await storeChoices(choices, unknown);
    await watching;
    if (wish) await demand('unwatch', difference(settings.watch, wish));
    onDone();
  };
  return (
    <div data-import-preview>
      {changed.length === 0 ? (
        <p>{translate('importSame')}</p>
      ) : (
        <Differences changed={changed} catalogue={catalogue} />
      )}
      {unfit.length > 0 && <p>{translateCount('importUnfit', unfit.length)}</p>}
      {Object.keys(unknown).length > 0 && <p>{translate('importUnknown')}</p>}
      {origins.length > 0 && <p class={buttons.soft}>{translate('importAsks')}</p>}
      <button type="button" class={buttons.primary} data-bring onClick={() => void bring()}>
        {translate('importButton')}
      </button>
    </div>
  );
}

/** One button, asked once. */
function Forget({ onForgotten }: { onForgotten: () => void }) {
  const [isAsked, setAsked] = useState(false);
  if (!isAsked) {
    return (
      <button type="button" class={buttons.quiet} data-forget onClick={() => setAsked(true)}>
        {translate('forget')}
      </button>
    );
  }
  return (
    <div role="group" aria-label={translate('forget')}>
      <p>{translate('forgetMeans')}</p>
      <button
        type="button"
        class={buttons.primary}
        data-forget-all
        onClick={() => void demand('forgetEverything', {}).then(onForgotten)}
      >
        {translate('forgetYes')}
      </button>{' '}
      <button type="button" class={buttons.quiet} onClick={() => setAsked(false)}>
        {translate('forgetNo')}
      </button>
    </div>
  );
}
