import type { Equivalence } from '../../utils/core/catalogue/equivalence';
import { inOurs, translate } from '../../utils/browser/translate';

interface Props {
  serviceName: string;
  equivalence: Equivalence | undefined;
}

/** What one keeps and loses; first what is taken in from this very service. */
export function EquivalenceTold({ serviceName, equivalence }: Props) {
  if (!equivalence) return <p>{translate('equivalenceUnknown')}</p>;
  const { keep, lose, imports } = equivalence;
  return (
    <>
      {imports.map(({ software, name, formats, note }) => (
        <p key={software}>
          {formats.length > 0
            ? translate('importsFormats', { software: name, service: serviceName, formats: formats.join(', ') })
            : translate('imports', { software: name, service: serviceName })}{' '}
          {note && inOurs(note)}
        </p>
      ))}
      <p>
        <strong>{translate('youKeep')}</strong> {inOurs(keep)}
      </p>
      <p>
        <strong>{translate('youLose')}</strong> {inOurs(lose)}
      </p>
    </>
  );
}
