import { SourcesFold } from '../../components/host/sources-fold';
import { AccountClosing } from '../../components/leaving/account-closing';
import { OutLink } from '../../components/page/out-link';
import { ImportsTold } from '../../components/suggestions/imports-told';
import { WordsTold } from '../../components/suggestions/words-told';
import type { Equivalence } from '../../utils/core/catalogue/equivalence';
import type { LeavingTold } from '../../utils/core/catalogue/leaving';
import type { Suggestion } from '../../utils/core/suggest/suggestion';
import type { WayStep } from '../../utils/core/way-out/way-out';
import { inOurs, translate } from '../../utils/browser/translate';
import styles from './leave-service.module.css';

interface Props {
  step: WayStep;
  isDone: boolean;
  serviceName: string;
  leaving: LeavingTold | undefined;
  chosen: Suggestion | undefined;
  equivalence: Equivalence | undefined;
  onDone: (isDone: boolean) => void;
}

/** One step of a way out: a box to tick, what there is to do, where, and where that was read. */
export function StepTold(props: Props) {
  const { step, isDone, serviceName: service, onDone } = props;
  return (
    <div class={styles.step} data-step={step}>
      <label>
        <input type="checkbox" checked={isDone} onChange={({ currentTarget }) => onDone(currentTarget.checked)} />{' '}
        {translate(`step_${step}`, { service })}
      </label>
      <What {...props} />
    </div>
  );
}

function What({ step, serviceName: service, leaving, chosen, equivalence }: Props) {
  const { export: taken, closeAccount } = leaving ?? {};
  if (step === 'account' && chosen) {
    return <p>{translate('stepAccountAt', { service: chosen.name, organization: chosen.organizationName })}</p>;
  }
  if (step === 'takeData' && taken) {
    return (
      <>
        <p>{inOurs(taken.what)}</p>
        {taken.url && <OutLink href={taken.url}>{translate('takeDataThere')}</OutLink>}
        <SourcesFold citations={taken.citations} />
      </>
    );
  }
  if (step === 'bringIn' && equivalence) return <ImportsTold serviceName={service} imports={equivalence.imports} />;
  if (step === 'tellOthers' && chosen) return <WordsTold suggestion={chosen} />;
  if (step === 'closeAccount' && closeAccount) {
    return (
      <>
        <AccountClosing serviceName={service} closing={closeAccount} />
        <SourcesFold citations={closeAccount.citations} />
      </>
    );
  }
  return null;
}
