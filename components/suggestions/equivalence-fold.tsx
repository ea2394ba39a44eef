import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import type { Equivalence } from '../../utils/core/catalogue/equivalence';
import { translate } from '../../utils/browser/translate';
import styles from './suggestion-list.module.css';

interface Props {
  serviceName: string;
  load: () => Promise<Equivalence | undefined>;
}

/** What one keeps and loses: read, and the code that says it loaded, when somebody asks. */
export function EquivalenceFold({ serviceName, load }: Props) {
  const [told, setTold] = useState<ComponentChild>();
  const open = async () => {
    const [equivalence, { EquivalenceTold }] = await Promise.all([load(), import('./equivalence-told')]);
    setTold(<EquivalenceTold serviceName={serviceName} equivalence={equivalence} />);
  };
  return (
    <details
      class={styles.possible}
      data-equivalence
      onToggle={({ currentTarget }) => void (currentTarget.open && !told && open())}
    >
      <summary>{translate('equivalence')}</summary>
      {told}
    </details>
  );
}
