import { useState } from 'preact/hooks';
import type { Equivalence } from '../../utils/core/catalogue/equivalence';
import { language, translate } from '../../utils/browser/translate';
import styles from './suggestion-list.module.css';

interface Props {
  serviceName: string;
  load: () => Promise<Equivalence | undefined>;
}

/** What one keeps and loses, read when somebody asks; first what is taken in from this very service. */
export function EquivalenceFold({ serviceName, load }: Props) {
  const [read, setRead] = useState<{ equivalence: Equivalence | undefined }>();
  const open = async () => setRead({ equivalence: await load() });
  return (
    <details
      class={styles.possible}
      data-equivalence
      onToggle={({ currentTarget }) => void (currentTarget.open && !read && open())}
    >
      <summary>{translate('equivalence')}</summary>
      {read &&
        (read.equivalence ? (
          <Told serviceName={serviceName} {...read.equivalence} />
        ) : (
          <p>{translate('equivalenceUnknown')}</p>
        ))}
    </details>
  );
}

function Told({ serviceName, keep, lose, imports }: Equivalence & { serviceName: string }) {
  const spoken = language() === 'en' ? 'en' : 'fr';
  return (
    <>
      {imports.map(({ software, name, formats, note }) => (
        <p key={software}>
          {formats.length > 0
            ? translate('importsFormats', { software: name, service: serviceName, formats: formats.join(', ') })
            : translate('imports', { software: name, service: serviceName })}{' '}
          {note?.[spoken]}
        </p>
      ))}
      <p>
        <strong>{translate('youKeep')}</strong> {keep[spoken]}
      </p>
      <p>
        <strong>{translate('youLose')}</strong> {lose[spoken]}
      </p>
    </>
  );
}
