import { useEffect, useState } from 'preact/hooks';
import { translate } from '../../utils/browser/translate';
import type { RegistryTrouble } from '../../utils/browser/registry/read-registry';
import type { ask } from '../../utils/browser/messages/ask';

interface Props {
  trouble: RegistryTrouble;
  /** What becomes of it. */
  mending: ReturnType<typeof ask<'mendRegistry' | 'rebuildRegistry'>> | undefined;
}

/** What is wrong with the stored list, and what becomes of it. Nothing is said of a list that is only not there yet. */
export function Trouble({ trouble, mending }: Props) {
  const [isHopeless, setHopeless] = useState(false);
  useEffect(() => {
    void mending?.then((reply) => setHopeless(!('answer' in reply) || reply.answer === 'failed'));
  }, [mending]);
  if (isHopeless) return <p role="status">{translate('rebuild_failed')}</p>;
  return trouble === 'unreadable' ? <p role="status">{translate('registryRebuilt')}</p> : null;
}
