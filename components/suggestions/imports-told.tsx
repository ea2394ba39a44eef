import type { Equivalence } from '../../utils/core/catalogue/equivalence';
import { inOurs, translate } from '../../utils/browser/translate';
import { SourcesFold } from '../host/sources-fold';

interface Props {
  serviceName: string;
  imports: Equivalence['imports'];
}

/** What the software that is offered takes in from a tracked service, a sentence each, and where that was read. */
export function ImportsTold({ serviceName, imports }: Props) {
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
      {imports.length > 0 && <SourcesFold citations={imports.map(({ citation }) => citation)} />}
    </>
  );
}
