import entries from '../../data/collective-entries.json';
import type { Organization } from '../../utils/core/registry/registry';
import { translate } from '../../utils/browser/translate';
import { collectiveDirectory } from '../page/collective-directory';
import { dateInWords } from '../page/format';
import { OutLink } from '../page/out-link';

interface Entry {
  url: string;
  /** When somebody last saw this address in use. */
  date: string;
}

const known: Record<string, Entry | undefined> = entries;

/**
 * The way to a host's own entry on the collective's site, where its address is known. No rule gives it: the addresses that
 * were seen have three forms. Elsewhere it is looked for in the directory there, and that is what the link says; a
 * host that left, and the collective itself, are not found in it.
 */
export function CollectiveEntry({ organization: { id, membership } }: { organization: Organization }) {
  const entry = Object.hasOwn(known, id) ? known[id] : undefined;
  if (!entry && (membership.state === 'former' || membership.state === 'collective')) return null;
  return (
    <span data-collective-entry={entry ? 'known' : 'unknown'}>
      <OutLink href={entry?.url ?? collectiveDirectory}>{translate(entry ? 'collectiveEntry' : 'entrySearch')}</OutLink>{' '}
      <small>{entry ? translate('entrySeen', { date: dateInWords(entry.date) }) : translate('entryUnknown')}</small>
    </span>
  );
}
