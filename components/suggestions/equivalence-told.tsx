import type { Equivalence } from '../../utils/core/catalogue/equivalence';
import { inOurs, translate } from '../../utils/browser/translate';
import controls from '../page/controls.module.css';
import { ImportsTold } from './imports-told';

interface Props {
  serviceName: string;
  equivalence: Equivalence | undefined;
}

/** What one keeps and loses, which we judge ourselves; first what is taken in from this very service, with its sources. */
export function EquivalenceTold({ serviceName, equivalence }: Props) {
  if (!equivalence) return <p>{translate('equivalenceUnknown')}</p>;
  const { keep, lose, imports } = equivalence;
  return (
    <>
      <ImportsTold serviceName={serviceName} imports={imports} />
      <p>
        <strong>{translate('youKeep')}</strong> {inOurs(keep)}
      </p>
      <p>
        <strong>{translate('youLose')}</strong> {inOurs(lose)}
      </p>
      <p class={controls.soft}>
        <small>{translate('withoutSource')}</small>
      </p>
    </>
  );
}
